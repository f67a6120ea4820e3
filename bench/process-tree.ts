/** What a process and those that it started hold in memory. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The resident memory of a tree of processes, in bytes: the sum of what each of them has in memory, as Linux counts it. What several of
 * them share is counted for each. Undefined where the system does not tell.
 */
export function residentMemory(root: number): number | undefined {
  const statuses = readStatuses();
  if (statuses === undefined) return undefined;
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
  resident: number;
}

function readStatuses(): Status[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStatus(Number(name)));
  } catch {
    return undefined;
  }
}

function readStatus(id: number): Status[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id, parent: field('PPid'), resident: field('VmRSS') * 1024 }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
