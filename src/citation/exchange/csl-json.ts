/** Works as a CSL-JSON file, and from one. */
import type { Works } from '../../model/work.ts';
import { cslItem } from '../csl-item.ts';
import { collectWorks, type FoundItem, type WorksReading } from './reading.ts';

/** With `custom`, for which CSL-JSON has a place. */
export function formatCslJson(works: Works): string {
  const items = Object.entries(works).map(([key, work]) => ({ ...cslItem(key, work), ...(work.custom && { custom: work.custom }) }));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

/** Accepts a list of items, or a single one. Lines are those where each item's `id` stands. */
export function parseCslJson(text: string): WorksReading {
  const source = text.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    return {
      works: {},
      problems: [{ line: lineOfError(source, error), message: `Unexpected text, expected JSON (${error instanceof Error ? error.message : error})` }],
    };
  }
  return collectWorks(foundItems(Array.isArray(json) ? json : [json], source), []);
}

function foundItems(items: readonly unknown[], source: string): FoundItem[] {
  let from = 0;
  return items.map((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    const at = id === undefined ? -1 : source.indexOf(JSON.stringify(id), from);
    if (at >= 0) from = at + 1;
    return { key: id === undefined ? undefined : String(id), line: lineAt(source, from), item };
  });
}

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

function lineOfError(source: string, error: unknown): number {
  const offset = /at position (\d+)/.exec(String(error))?.[1];
  return offset === undefined ? 1 : lineAt(source, Number(offset));
}
