/** That what publishes a site of the project is of the form that its host reads, runs the project's own commands, and publishes the folder that they write. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const text = z.string().min(1);
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** GitHub's “Workflow syntax for GitHub Actions”, as far as it is used here: no other key is right. */
const access = z.enum(['read', 'write', 'none']);
const permissions = z.strictObject({ contents: access.optional(), pages: access.optional(), 'id-token': z.enum(['write', 'none']).optional() });
const step = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z_][\w-]*$/)
      .optional(),
    name: text.optional(),
    if: text.optional(),
    /** An action by its owner, name and version. */
    uses: z
      .string()
      .regex(/^[\w-]+\/[\w-]+@v\d+$/)
      .optional(),
    run: text.optional(),
    with: values.optional(),
    env: values.optional(),
    'continue-on-error': z.boolean().optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'A step either uses an action or runs a command.')
  .refine(({ uses, with: given }) => uses !== undefined || given === undefined, 'Only an action is given values.');
const job = z.strictObject({
  if: text.optional(),
  needs: z.union([text, z.array(text)]).optional(),
  'runs-on': text,
  permissions: permissions.optional(),
  environment: z.strictObject({ name: text, url: text.optional() }).optional(),
  steps: z.array(step).min(1),
});
const workflow = z.strictObject({
  name: text,
  on: z.strictObject({ push: z.strictObject({ branches: z.array(text) }).nullable(), pull_request: z.null() }),
  permissions,
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), job),
});

describe('on GitHub', () => {
  const { jobs, ...rest } = workflow.parse(read('.github/workflows/publish.yml'));
  const steps = Object.values(jobs).flatMap((each) => each.steps);
  const expressionsIn = (value: unknown) => [...JSON.stringify(value).matchAll(/\$\{\{ (.*?) \}\}/g)].map(([, expression = '']) => expression);

  test('each name that an expression asks for is there', () => {
    for (const each of Object.values(jobs)) {
      const ids = each.steps.flatMap(({ id }) => id ?? []);
      for (const expression of expressionsIn(each)) expect(expression).toMatch(/^(steps\.[\w-]+\.outputs\.\w+|github\.(sha|ref|event_name))$/);
      for (const [, id = ''] of JSON.stringify(each).matchAll(/steps\.([\w-]+)\.outputs/g)) expect(ids).toContain(id);
      for (const needed of [each.needs ?? []].flat()) expect(Object.keys(jobs)).toContain(needed);
    }
    expect(expressionsIn(rest)).toEqual(['github.ref']);
  });

  test('a job that publishes may do so, and no other', () => {
    for (const each of Object.values(jobs)) {
      const publishes = each.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'));
      expect(each.permissions).toEqual(publishes ? { pages: 'write', 'id-token': 'write' } : { contents: 'read', pages: 'read' });
      expect(each.if).toBe(publishes ? "github.event_name == 'push'" : undefined);
    }
  });

  test('shows findings at their lines, keeps what a build keeps, and takes the folder that it writes', () => {
    expect(commandsOf(steps.flatMap(({ run }) => run ?? []))).toEqual(['check', 'build']);
    expect(steps.find(({ run }) => run?.includes('check'))?.run).toContain('--format github');
    const paths = (action: string) => steps.filter(({ uses }) => uses?.startsWith(`actions/${action}@`)).map((each) => each.with?.['path']);
    expect(paths('cache')).toEqual(['node_modules/.cache/locus']);
    expect([...paths('upload-artifact'), ...paths('upload-pages-artifact')]).toEqual(['dist', 'dist']);
    // Packages are installed by the first command, which would take away what was put among them before.
    expect(steps.findIndex(({ uses }) => uses?.startsWith('actions/cache@'))).toBeGreaterThan(steps.findIndex(({ run }) => run !== undefined));
  });
});

/** GitLab's “CI/CD YAML syntax reference”, as far as it is used here. */
const rules = z.array(z.strictObject({ if: text }));
const gitlabJob = z.strictObject({
  extends: text.optional(),
  script: z.array(text).optional(),
  rules: rules.optional(),
  artifacts: z.strictObject({ paths: z.array(text) }).optional(),
  pages: z.strictObject({ publish: text }).optional(),
});
const gitlab = z
  .object({ image: text, variables: values, cache: z.strictObject({ key: text, paths: z.array(text) }), workflow: z.strictObject({ rules }) })
  .catchall(gitlabJob);

test('on GitLab: builds each proposal, publishes the main branch, and keeps what a build keeps', () => {
  const { image, variables, cache, workflow: _, ...jobs } = gitlab.parse(read('.gitlab-ci.yml'));
  expect(image).toMatch(/^node:\d+$/);
  for (const { extends: base } of Object.values(jobs)) if (base !== undefined) expect(Object.keys(jobs)).toContain(base);
  expect(commandsOf(Object.values(jobs).flatMap(({ script = [] }) => script))).toEqual(['build']);
  expect(jobs['pages']?.pages?.publish).toBe('dist');
  expect(jobs['.build']?.artifacts?.paths).toEqual(['dist']);
  // A cache of GitLab's lies in the project's folder.
  for (const name of ['npm_config_cache', 'LOCUS_CACHE']) expect(cache.paths).toContain(String(variables[name]).replace('$CI_PROJECT_DIR/', ''));
});

/** The commands of package.json that lines of a shell call. */
function commandsOf(lines: readonly string[]): string[] {
  const called = lines.flatMap((line) => [...line.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name));
  for (const name of called) expect(Object.keys(scripts)).toContain(name);
  return called;
}
