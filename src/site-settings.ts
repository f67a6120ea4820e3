/** Where the site is served, and what the environment asks of it. */
export interface SiteSettings {
  /** Scheme and host, without a path. */
  origin: string;
  /** Starts and ends with a slash. */
  base: string;
}

/** From SITE_URL (`https://example.org`) and BASE_PATH (`/papers/`); throws what to do where they cannot be used. */
export function readSiteSettings(environment: NodeJS.ProcessEnv): SiteSettings {
  const { SITE_URL: site = '', BASE_PATH: base = '' } = environment;
  const url = URL.parse(site || 'http://localhost:4321');
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`Unexpected SITE_URL “${site}”, expected an address as https://example.org.`);
  // Without its words, which would stand in a log.
  if (url.username || url.password)
    throw new Error('Unexpected name or password in SITE_URL, expected scheme and host only: every page of the site would show it.');
  if (url.pathname !== '/' || url.search || url.hash)
    throw new Error(`Unexpected path in SITE_URL “${site}”, expected scheme and host only. Give the path in BASE_PATH.`);
  const segments = base.split('/').filter(Boolean);
  if (base.includes('//') || segments.some((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment)))
    throw new Error(`Unexpected BASE_PATH “${base}”, expected a path of letters, digits and hyphens as /papers/.`);
  return { origin: url.origin, base: segments.length > 0 ? `/${segments.join('/')}/` : '/' };
}

const formatsThatMayBeLeftOut = ['pdf', 'epub', 'tei.xml', 'md', 'txt', 'json', 'dts'];

/** The formats that are not made, by their endings, from FORMATS_LEFT_OUT (`pdf,epub`); `dts` is the text service. */
export function readFormatsLeftOut({ FORMATS_LEFT_OUT: endings = '' }: NodeJS.ProcessEnv): string[] {
  const names = endings.split(',').filter(Boolean);
  const unknown = names.find((name) => !formatsThatMayBeLeftOut.includes(name));
  if (unknown !== undefined) throw new Error(`Unexpected format “${unknown}” to leave out, expected ${formatsThatMayBeLeftOut.join(', ')}.`);
  return names;
}

/** Whether pages can be read again without a connection: yes, unless OFFLINE is `off`. */
export function readOfflineSetting({ OFFLINE: offline = '' }: NodeJS.ProcessEnv): boolean {
  if (!['', 'on', 'off'].includes(offline)) throw new Error(`Unexpected OFFLINE “${offline}”, expected on or off.`);
  return offline !== 'off';
}

/** The bundles of the search index that pages search together, from SEARCH_BUNDLES (`a..m n..z works`). None: the one index of the site. */
export function readSearchBundles({ SEARCH_BUNDLES: bundles = '' }: NodeJS.ProcessEnv): string[] {
  const names = bundles.split(/\s+/).filter(Boolean);
  for (const name of names) assertBundleName(name);
  return [...new Set(names)];
}

/** Folders that an index has within itself. */
const takenNames = ['.', '..', 'index', 'fragment', 'filter'];

/** A bundle lies in a folder of its name. */
function assertBundleName(name: string): void {
  if (!/^[\w.~-]+$/.test(name) || takenNames.includes(name))
    throw new Error(`Unexpected name “${name}” of a search bundle, expected letters, digits, dots and hyphens as a..m.`);
}
