/**
 * What a program can mend of what the rules find: marks, spaces, dashes and order, never a word. Each rule’s repair looks at the very place
 * that the rule names, so that whatever a rule passes over (code, formulas, addresses) is passed over here too. A repair that an address’s
 * fingerprint would show is refused.
 */
import { normaliseWords } from '../../edition/ledger/fingerprint.ts';
import type { Finding } from '../../model/finding.ts';
import { sortRegister } from './sort-register.ts';

export interface TextFile {
  path: string;
  text: string;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}
/** Undefined where the place is not as expected: then nothing is touched. */
type Repair = (text: string, at: number) => Edit | undefined;

const whole = (text: string, pattern: RegExp, at: number): { start: number; end: number } | undefined => {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  sticky.lastIndex = at;
  const match = sticky.exec(text);
  return match ? { start: at, end: at + match[0].length } : undefined;
};

const repairs: Readonly<Record<string, Repair>> = {
  'quotes-curled': (text, at) => (/['"]/.test(text[at] ?? '') ? { start: at, end: at + 1, text: curl(text, at) } : undefined),
  'dashes-set'(text, at) {
    const range = whole(text, /\d+-\d+/, at);
    if (range) return { ...range, text: text.slice(range.start, range.end).replace('-', '–') };
    if (text.startsWith('--', at)) return { start: at, end: at + 2, text: /\s/.test(text[at - 1] ?? '') ? '–' : '—' };
    return text[at] === '-' && /\s/.test(text[at - 1] ?? '') ? { start: at, end: at + 1, text: '–' } : undefined;
  },
  'spaces-single'(text, at) {
    const spaces = whole(text, /[ \t\u00a0]{2,}/, at);
    return spaces && { ...spaces, text: ' ' };
  },
  'file-no-hidden-characters': (text, at) => (/[\u00ad\u200b\ufeff\u2060]/.test(text[at] ?? '') ? { start: at, end: at + 1, text: '' } : undefined),
  'file-characters-composed'(text, at) {
    const piece = whole(text, /\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175]/u, at);
    return piece && { ...piece, text: text.slice(piece.start, piece.end).normalize('NFC') };
  },
};

export const mendableRules = [...Object.keys(repairs), 'register-sorted'] as const;

/** The files that change, as they would be. */
export function repairFiles(findings: readonly Finding[], files: readonly TextFile[]): Map<string, string> {
  const changed = new Map<string, string>();
  for (const file of files) {
    const own = findings.filter((finding) => finding.file === file.path);
    const edits = own.flatMap((finding) => editOf(finding, file) ?? []);
    const mended = applyEdits(file.text, edits);
    const sorted = own.some(({ rule }) => rule === 'register-sorted') ? sortRegister(mended) : mended;
    if (sorted !== file.text) changed.set(file.path, sorted);
  }
  return changed;
}

function editOf({ rule, line, column }: Finding, { path, text }: TextFile): Edit | undefined {
  const repair = repairs[rule];
  if (!repair || line === undefined || column === undefined) return undefined;
  const at = offsetOf(text, line, column);
  const edit =
    path.endsWith('.yaml') && rule !== 'file-no-hidden-characters' && rule !== 'file-characters-composed' ? editInYaml(text, at, repair) : repair(text, at);
  return edit && keepsWords(text, edit) ? edit : undefined;
}

/** Fingerprints, and with them the words, are the same with the edit as without. */
const keepsWords = (text: string, { start, end, text: replacement }: Edit): boolean => {
  const [before, behind] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)];
  return normaliseWords(before + text.slice(start, end) + behind) === normaliseWords(before + replacement + behind);
};

/** Findings in YAML name the beginning of a value: its line is mended whole, if it is written plainly or in double quotation marks. */
function editInYaml(text: string, at: number, repair: Repair): Edit | undefined {
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  const value = text.slice(at, end);
  const quoted = /^"(?:[^"\\]|\\[^"])*"$/.test(value);
  if (!quoted && /^["'|>{[&*!]|\s#/.test(value)) return undefined;
  let inner = quoted ? value.slice(1, -1) : value;
  for (let place = 0; place < inner.length; place++) {
    const edit = repair(inner, place);
    if (!edit || (quoted && edit.text.includes('"'))) continue;
    inner = inner.slice(0, edit.start) + edit.text + inner.slice(edit.end);
  }
  const mended = quoted ? `"${inner}"` : inner;
  return mended === value ? undefined : { start: at, end, text: mended };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  let from = Number.POSITIVE_INFINITY;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (edit.end > from) continue;
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
    from = edit.start;
  }
  return result;
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let each = 1; each < line; each++) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}

/** Opens behind a space, a bracket, a dash or another opening mark; marks of the encoding between are passed over. */
function curl(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - 200), at)
      .replace(/(?:<[^<>]*>|[*_])+$/, '')
      .at(-1) ?? '';
  const behind = text.slice(at + 1, at + 200).replace(/^(?:<[^<>]*>|[*_])+/, '')[0] ?? '';
  const opens = (before === '' || /[\s([{–—“‘/]/.test(before)) && /\S/.test(behind) && !/[.,;:!?)\]]/.test(behind);
  if (text[at] === '"') return opens ? '“' : '”';
  return opens && !/\d/.test(behind) ? '‘' : '’';
}
