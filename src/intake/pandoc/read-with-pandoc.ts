/** A file that Pandoc reads, to the draft. */
import type { Draft, DraftWork } from '../draft.ts';
import { linkNotes } from '../link-notes.ts';
import type { SourceFile } from '../read-source.ts';
import { tieList } from '../references/tie-list.ts';
import { readBibliography } from '../works/read-bibliography.ts';
import { expandRaw } from './expand-raw.ts';
import { formats, type PandocKind } from './formats.ts';
import { numberHeadings } from './number-headings.ts';
import type { PandocMeta, PandocTree } from './pandoc-tree.ts';
import { textOf } from './read-record.ts';
import { readTree } from './read-tree.ts';
import type { Pandoc } from './run-pandoc.ts';
import { takePictures } from './take-pictures.ts';

export async function readWithPandoc(source: SourceFile & { kind: PandocKind }, works: ReadonlyMap<string, DraftWork>, pandoc: Pandoc): Promise<Draft> {
  const format = formats[source.kind];
  const prepared = format.prepare(source);
  const { output, media, warnings } = await pandoc.convert({
    from: format.from,
    to: 'json',
    input: 'source',
    files: { source: prepared.bytes, ...Object.fromEntries(prepared.files) },
    media: format.holdsPictures,
  });
  const read = JSON.parse(output) as PandocTree;
  const tree = await expandRaw(read, pandoc);
  const own = readBibliographies([...prepared.bibliographies, ...bibliographiesIn(tree.meta['bibliography'])], works.size > 0, source);
  const draft = readTree(tree, {
    citesByKey: format.citesByKey,
    record: prepared.record,
    recordPrevails: prepared.recordPrevails,
    works: new Map([...own.works, ...works]),
  });
  linkNotes(draft);
  tieList(draft);
  if (prepared.numbersHeadings || textOf(tree.meta['number-sections'] ?? tree.meta['numbersections']) === 'true') numberHeadings(draft.blocks);
  draft.remarks.unshift(...prepared.remarks, ...own.remarks);
  draft.remarks.push(...skipped(warnings));
  takePictures(draft, media, source);
  return draft;
}

const bibliographiesIn = (value: PandocMeta | undefined): string[] => (value?.t === 'MetaList' ? value.c.map(textOf) : value ? [textOf(value)] : []);

/** Those that stand beside the file; others are the editor’s to name. */
function readBibliographies(names: readonly string[], hasOthers: boolean, source: SourceFile): { works: Map<string, DraftWork>; remarks: Draft['remarks'] } {
  const works = new Map<string, DraftWork>();
  const remarks: Draft['remarks'] = [];
  for (const name of new Set(names)) {
    const bytes = source.beside(name);
    if (!bytes) {
      if (!hasOthers) remarks.push({ kind: 'decide', message: `The bibliography ${name}, which the file names, is not beside it: name it with --bib` });
      continue;
    }
    const reading = readBibliography(name, new TextDecoder().decode(bytes));
    for (const [key, work] of reading.works) works.set(key, { work });
    remarks.push(...reading.remarks);
  }
  return { works, remarks };
}

/** Commands and environments that Pandoc passes over, said once; those of layout and of packages have no words. */
function skipped(warnings: readonly string[]): Draft['remarks'] {
  const names = warnings.flatMap((warning) => /^Skipped ['‘](.{1,60}?)['’] at/s.exec(warning)?.[1]?.replace(/\s+/g, ' ') ?? []);
  const own = [...new Set(names)].filter(
    (name) =>
      !/^\\(?:[a-z]*(?:page|skip|space|size|style|width|height|penalty|color|counter|font|indent|par|break|rule|stretch|title|toc|baseline)\w*|use|set|def|let|new|renew|provide|cap|begin|end|pg|tc|geometry|hyper|doc|fancy|lhead|rhead|cfoot|if|else|fi\b|at[A-Z]|protected|par\b)/i.test(
        name,
      ),
  );
  return own.length === 0
    ? []
    : [
        {
          kind: 'left-out',
          message: `Commands that only TeX knows are passed over: ${own.slice(0, 12).join(', ')}${own.length > 12 ? ` and ${own.length - 12} more` : ''}`,
        },
      ];
}
