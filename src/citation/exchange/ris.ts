/** Works as a RIS file. */
import { type Creator, isPerson, namedCreators, type Work, type Works } from '../../model/work.ts';
import { isDateField, isNameField, type WorkField, workFields } from '../csl-item.ts';
import { nameOfField } from './fields.ts';
import { nameOnOneLine, onOneLine } from './reading.ts';
import { risDate, risYear } from './ris-date.ts';
import { risTags, risTypes } from './ris-fields.ts';
import { type RisLine, readRecord, risOthers } from './ris-reading.ts';

/** Nothing is lost but blanks: each run of them, or line break, within a field becomes one space. */
export function formatRis(works: Works): string {
  return Object.entries(works)
    .map(([key, work]) =>
      recordLines(key, work)
        .map(({ tag, value }) => `${tag}  - ${value}\r\n`)
        .join(''),
    )
    .join('\r\n');
}

type TaggedValue = Pick<RisLine, 'tag' | 'value'>;

function recordLines(key: string, work: Work): TaggedValue[] {
  const lines: TaggedValue[] = [{ tag: 'TY', value: risTypes[work.type] }, { tag: 'ID', value: key }, ...tableOrder.flatMap((field) => tagLines(field, work))];
  return [...lines, ...exactLines(lines, work), { tag: 'ER', value: '' }];
}

const tableOrder = Object.keys(risTags) as (keyof typeof risTags)[];

function tagLines(field: WorkField, work: Work): TaggedValue[] {
  const tag = nameOfField(risTags, field, work.type);
  const value = work[field];
  if (tag === undefined || value === undefined) return [];
  if (typeof value !== 'string') return nameLines(tag, value);
  if (isDateField(field)) {
    const date = risDate(value);
    return [...(field === 'issued' ? [{ tag: 'PY', value: risYear(value) }] : []), ...(date ? [{ tag, value: date }] : [])];
  }
  const pages = field === 'page' ? /^(?<first>[^–\s]+)–(?<last>[^–\s]+)$/.exec(value)?.groups : undefined;
  return pages
    ? [
        { tag, value: pages['first'] ?? '' },
        { tag: 'EP', value: pages['last'] ?? '' },
      ]
    : [{ tag, value: onOneLine(value) }];
}

function nameLines(tag: string, creators: readonly Creator[]): TaggedValue[] {
  const { named, hasOthers } = namedCreators(creators);
  return [...named.map((creator) => risName(nameOnOneLine(creator))), ...(hasOthers ? [risOthers] : [])].map((value) => ({ tag, value }));
}

function risName(creator: Creator): string {
  if (!isPerson(creator)) return creator.literal;
  const family = [creator['non-dropping-particle'], creator.family].filter((part) => part !== undefined).join(' ');
  return [family, creator.given ?? (creator.suffix && ''), creator.suffix].filter((part) => part !== undefined).join(', ');
}

/** Whatever the tags, read back, do not give: `event-place: Brussels`, `issued: 2006-09/2006-10`, `type: treaty`. */
function exactLines(lines: readonly TaggedValue[], work: Work): TaggedValue[] {
  const { item: back } = readRecord(lines.map((line) => ({ ...line, line: 0 })));
  const differing = workFields.filter((field) => work[field] !== undefined && !isSame(back[field], expected(field, work)));
  return [
    ...(back['type'] === work.type ? [] : [{ tag: 'M2', value: `type: ${work.type}` }]),
    ...differing.map((field) => ({ tag: 'M2', value: exactLine(field, work) })),
    ...(work.custom ? [{ tag: 'M2', value: `custom: ${JSON.stringify(work.custom)}` }] : []),
  ];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function expected(field: WorkField, work: Work): unknown {
  const value = work[field];
  if (isDateField(field)) return { raw: value };
  return typeof value === 'string' ? onOneLine(value) : value?.map(nameOnOneLine);
}

/** Names go as JSON under a name of our own, so that Zotero does not read them a second time. */
function exactLine(field: WorkField, work: Work): string {
  return isNameField(field) ? `csl-${field}: ${JSON.stringify(work[field]?.map(nameOnOneLine))}` : `${field}: ${onOneLine(String(work[field]))}`;
}
