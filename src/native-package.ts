/**
 * Programs in the machine's own code. Their packages name binaries for many platforms, of which registries hold only some, and then
 * nothing at all can be installed: so the binaries are depended on one by one.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the lockfile brings: Linux with either of its C libraries. */
const targets = ['linux-x64-gnu', 'linux-x64-musl'];

/** Throws where there is none for the platform; `use` is what it is needed for, in a sentence. */
export function loadNative<T>(name: string, use: string): T {
  // A built page runs from another folder than its sources: the project's own is looked in as well.
  const requires = [import.meta.url, path.resolve('package.json')].map((from) => createRequire(from));
  for (const require of requires) {
    for (const target of targets) {
      try {
        return require(`${name}-${target}`) as T;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
      }
    }
  }
  throw new Error(`Unexpected platform ${process.platform} ${process.arch}, expected one that ${name} can be brought for: Linux on x86-64. ${use}`);
}
