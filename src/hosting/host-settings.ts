/** Settings of common servers, for a site at the root of its host. */
import { headerRules, immutable, patternOf, revalidated } from './headers.ts';

interface Told {
  value: string;
  patterns: string[];
}

const isForAll = (files: string) => files === '*';
/** Of every file. */
const common = headerRules.filter(({ files }) => isForAll(files)).flatMap(({ headers }) => Object.entries(headers));

/** Of some files: each value of a header, with where it is told. */
function particular(name: string): Told[] {
  const told = new Map<string, string[]>();
  for (const { files, headers } of headerRules) {
    const value = headers[name];
    if (value === undefined || isForAll(files)) continue;
    told.set(value, [...(told.get(value) ?? []), patternOf(files)]);
  }
  return [...told].map(([value, patterns]) => ({ value, patterns }));
}

const particularNames = [...new Set(headerRules.filter(({ files }) => !isForAll(files)).flatMap(({ headers }) => Object.keys(headers)))];
const anyOf = (patterns: readonly string[]) => (patterns.length === 1 ? (patterns[0] as string) : `(${patterns.join('|')})`);
const variableOf = (name: string) => `$locus_${name.toLowerCase().replaceAll('-', '_')}`;

export function formatNginx(): string {
  const mapped = particularNames.filter((name) => name !== 'Content-Type');
  const maps = mapped.map((name) => {
    // A header without a value is not sent.
    const rest = name === 'Cache-Control' ? revalidated : '';
    const lines = particular(name).flatMap(({ value, patterns }) => patterns.map((pattern) => `  "~${pattern}" "${value}";`));
    return [`map $uri ${variableOf(name)} {`, `  default "${rest}";`, ...lines, '}'].join('\n');
  });
  const server = [
    'server {',
    '  listen 443 ssl;',
    '  server_name example.org;',
    '  root /srv/locus;',
    '  index index.html;',
    '  error_page 404 /404.html;',
    '',
    ...common.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    ...mapped.map((name) => `  add_header ${name} ${variableOf(name)};`),
    '',
    ...particular('Content-Type').map(({ value, patterns }) => `  location ~ "${anyOf(patterns)}" { types {} default_type "${value}"; }`),
    '}',
  ];
  return [...maps, server.join('\n')].join('\n');
}

export function formatApache(): string {
  const set = (name: string, value: string, patterns: readonly string[]) => `Header set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${anyOf(patterns)}#"`;
  return [
    'DirectoryIndex index.html',
    'ErrorDocument 404 /404.html',
    ...common.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${revalidated}"`,
    ...particularNames.flatMap((name) => particular(name).map(({ value, patterns }) => set(name, value, patterns))),
  ].join('\n');
}

export function formatCaddy(): string {
  let count = 0;
  const set = (name: string, { value, patterns }: Told) => {
    count += 1;
    return [`  @files${count} path_regexp ${anyOf(patterns)}`, `  header @files${count} ${name} "${value}"`];
  };
  const unchanging = particular('Cache-Control').flatMap(({ patterns }) => patterns);
  return [
    'example.org {',
    '  root * /srv/locus',
    '  encode zstd gzip',
    ...common.map(([name, value]) => `  header ${name} "${value}"`),
    `  @revalidated not path_regexp ${anyOf(unchanging)}`,
    `  header @revalidated Cache-Control "${revalidated}"`,
    ...particularNames.flatMap((name) => particular(name).flatMap((told) => set(name, told))),
    '  file_server',
    '  handle_errors 404 {',
    '    rewrite * /404.html',
    '    file_server',
    '  }',
    '}',
  ].join('\n');
}

/** Uploads to an object store, by the command of Amazon’s and of stores like it: what pages refer to before the pages. */
export function formatObjectStore(): string {
  const store = 's3://$BUCKET/$VERSION/';
  const copy = (patterns: readonly string[], settings: string) =>
    `aws s3 cp dist/ ${store} --recursive --exclude "*" ${patterns.map((files) => `--include "${files}"`).join(' ')} ${settings}`;
  const filesWith = (name: string) => headerRules.filter(({ files, headers }) => !isForAll(files) && name in headers);
  const hashed = filesWith('Cache-Control').map(({ files }) => files);
  const typed = filesWith('Content-Type');
  const others = [...hashed, ...typed.map(({ files }) => files), '_headers'].map((files) => `--exclude "${files}"`).join(' ');
  return [
    copy(hashed, `--cache-control "${immutable}"`),
    ...typed.map(({ files, headers }) => copy([files], `--content-type "${headers['Content-Type']}" --cache-control "${revalidated}"`)),
    `aws s3 cp dist/ ${store} --recursive ${others} --cache-control "${revalidated}"`,
  ].join('\n');
}
