/** What a process and those that it started hold in memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The resident memory of a tree of processes, in bytes: the sum of what each of them has in memory, as the system counts it. What several of
 * them share is counted for each. Undefined where the system does not tell.
 */
export function residentMemory(root: number): number | undefined {
  const statuses = existsSync(system) ? readStatuses() : askStatuses();
  if (statuses.length === 0) return undefined;
  const tree = new Set([root]);
  // A process may be listed before the one that started it.
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const { id, parent } of statuses) if (tree.has(parent)) tree.add(id);
  }
  return statuses.filter(({ id }) => tree.has(id)).reduce((sum, { resident }) => sum + resident, 0);
}

interface Status {
  id: number;
  parent: number;
  /** In bytes. */
  resident: number;
}

/** Linux’s folder of processes. */
const system = path.resolve('/proc');

const readStatuses = (): Status[] =>
  readdirSync(system)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStatus(Number(name)));

function readStatus(id: number): Status[] {
  try {
    const status = readFileSync(path.join(system, String(id), 'status'), 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id, parent: field('PPid'), resident: field('VmRSS') * 1024 }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** As POSIX has it; nothing on Windows, where `ps` is missing. */
export function askStatuses(): Status[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s*$/gm)].map(([, id, parent, kilobytes]) => ({
    ...{ id: Number(id), parent: Number(parent), resident: Number(kilobytes) * 1024 },
  }));
}
