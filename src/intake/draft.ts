/**
 * The draft: what every way in (Pandoc’s tree, a PDF’s pages, a transcript) gives, and the one thing that the writer (`write/`) turns into
 * files. It says what was read, as data, and nothing of how our encoding spells it. All unions are closed: a reader may leave kinds out, the
 * writer may not.
 */
import type { Doubt } from '../model/doubt.ts';
import type { Work } from '../model/work.ts';

export interface Draft {
  record: DraftRecord;
  /** The text in its order. Headings stand between other blocks, with their level; sections are the writer’s. */
  blocks: DraftBlock[];
  /** By a key of the reader’s own, in the order of the source. A note that nothing calls is kept, as a doubt. */
  notes: Map<string, DraftNote>;
  /** By the key that citations use. A work that nothing cites is not entered, and told in one line. */
  works: Map<string, DraftWork>;
  /** By the name that figures use. */
  pictures: Map<string, DraftPicture>;
  /** The copy text, kept as `source.txt`, where the way in has one that the draft can be proved by. */
  source?: { text: string; description: string } | undefined;
  /** What the reader did that the editor should know. */
  remarks: DraftRemark[];
}

/** What `paper.yaml` says. What the source does not give is absent: nothing is invented. */
export interface DraftRecord {
  title?: string | undefined;
  subtitle?: string | undefined;
  authors: DraftAuthor[];
  /** Editors, translators and the like, by the role’s English name. */
  contributors: (DraftAuthor & { role: string })[];
  /** EDTF. */
  date?: string | undefined;
  /** The day on which the edition is begun. */
  begun?: string | undefined;
  /** A BCP 47 tag. */
  language?: string | undefined;
  abstract: DraftBlock[];
  keywords: string[];
  /** An SPDX name or the address of its text. */
  licence?: string | undefined;
  /** The line of copyright. */
  copyright?: string | undefined;
  /** The notice that readers must see: “Do Not Cite …”. */
  notice?: string | undefined;
  /** `10.…/…`. */
  doi?: string | undefined;
  series?: string | undefined;
  number?: string | undefined;
  /** As `kind` of paper.yaml has it: `article`, `thesis`, … */
  kind?: string | undefined;
  /** The journal or book that it appeared in. */
  container?: { title: string; volume?: string | undefined; issue?: string | undefined; publisher?: string | undefined } | undefined;
  /** Labels of the printed pages as paper.yaml has them, `217–234` or `i–iii, 1–12`; absent where the source has no printed pages. */
  pages?: string | undefined;
  /** The lines of the title page as printed, in the order of the print, where the way in sees them; else the writer makes them of the fields. */
  titlePage?: { role: string; text: string }[] | undefined;
  /** Notes to the title or to a name, which stand on the title page: `\thanks`, a starred note. */
  notes: string[];
  /** Guesses about the record: each is written beside the field that it names. */
  doubts: { field: keyof DraftRecord; doubt: Doubt }[];
}

export interface DraftAuthor {
  family: string;
  given?: string | undefined;
  /** `van`, `de la`: goes before the family name in print, and does not sort. */
  particle?: string | undefined;
  suffix?: string | undefined;
  affiliation?: string | undefined;
  orcid?: string | undefined;
}

export interface DraftWork {
  /** Without our key: the writer gives one, and finds the work in the collection where it is there already. */
  work: Work;
  /** The words that it was guessed from: the record is entered as `draft: true`. Absent where the source had it as data. */
  readFrom?: string | undefined;
}

export interface DraftNote {
  /** As printed: `12`, `*`, `12a`. Absent where the source does not say it: then the writer numbers the notes in order. */
  label?: string | undefined;
  blocks: DraftBlock[];
}

export interface DraftPicture {
  /** Undefined where the source names it and does not hold it; told once. */
  bytes: Uint8Array | undefined;
  /** As `image/png`; undefined where nothing says it. */
  mediaType?: string | undefined;
}

/** One thing that became of the source. Remarks with the same `message` are told together, once, with how often. */
export interface DraftRemark {
  /** `left-out`: is not in the draft; `changed`: is, in another form; `decide`: the editor’s turn. */
  kind: 'left-out' | 'changed' | 'decide';
  /** In the editor’s words, without a stop: `Three comments of the Word file are kept as comments`. */
  message: string;
  /** Words of the place, by which it is found in the source and in the sections. */
  words?: string | undefined;
  /** Where in the source, if the way in knows. */
  line?: number | undefined;
}

/** Says what became of something. */
export type Remark = (kind: DraftRemark['kind'], message: string, words?: string) => void;

// Inlines -----------------------------------------------------------------------------------------------------------------------------------

export interface DraftText {
  type: 'text';
  /** Words, not yet set: the writer escapes them, curls typewriter quotes and sets dashes and spaces as the house does. */
  value: string;
}
/** Marks that only change how letters are set. */
export interface DraftMark {
  type: 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'smallCaps' | 'underline' | 'strike';
  children: DraftInline[];
}
export interface DraftCode {
  type: 'code';
  value: string;
}
export interface DraftMath {
  type: 'math';
  tex: string;
  display: boolean;
  /** As printed: `(3)`. */
  label?: string | undefined;
}
/** A link out of the paper: a whole address, or a path in the source. */
export interface DraftLink {
  type: 'link';
  url: string;
  children: DraftInline[];
}
/** A link to a place within the paper: an `anchor`, or a block’s `anchors`. */
export interface DraftCrossReference {
  type: 'crossReference';
  /** An anchor’s name as the source has it. */
  target: string;
  /** As printed; empty where the source leaves it to its program (`\ref{fig:plan}`): then the writer prints the number. */
  children: DraftInline[];
  /** Whether the kind is printed before the number: `\autoref{fig:plan}`, `@fig:plan`. */
  named?: boolean | undefined;
}
/** A place that cross-references lead to. It leaves nothing in the text. */
export interface DraftAnchor {
  type: 'anchor';
  name: string;
}
export interface DraftBreak {
  type: 'break';
}
/** A picture within a line. */
export interface DraftImage {
  type: 'image';
  picture: string;
  alt: string;
}
/** Calls a note, by its key in `notes`. */
export interface DraftCall {
  type: 'call';
  note: string;
}
/** A printed page begins here. */
export interface DraftPage {
  type: 'page';
  /** `7`, `iii`, `12a`. */
  label: string;
}
/** A citation as data, whose words the house prints: Pandoc’s `[see @key, p. 3; @other]`, a Zotero field. */
export interface DraftCitation {
  type: 'citation';
  items: DraftCitationItem[];
  /** The sentence names the author: `@lund [p. 3]`. */
  narrative: boolean;
  /** The words that the source prints for it, where it has some: `(Lund 1998, 3)`. */
  printed?: DraftInline[] | undefined;
  /** The citation as the source writes it, in its own marks: what stands where a key names no work. */
  written?: DraftInline[] | undefined;
}
export interface DraftCitationItem {
  /** A key of `works`. */
  key: string;
  prefix: DraftInline[];
  /** Locator and words behind it, as the source has them. */
  suffix: DraftInline[];
  /** Apart from the suffix, where the source knows it so: `pp. 3–5`. */
  locator?: string | undefined;
  /** The author stands in the sentence already: `[-@lund]`. */
  suppressAuthor: boolean;
}
/** Words of the source that cite a work, and stay as they are: a printed reference. */
export interface DraftReference {
  type: 'reference';
  /** A key of `works`. */
  work: string;
  /** As printed in `children`. */
  locator?: string | undefined;
  form: 'full' | 'short';
  children: DraftInline[];
}
export interface DraftForeign {
  type: 'foreign';
  language: string;
  children: DraftInline[];
}
export interface DraftRuby {
  type: 'ruby';
  reading: string;
  children: DraftInline[];
}
/** Readings of an edition, for ways in that have them. */
export interface DraftEmend {
  type: 'emend';
  was: string;
  why: string;
  children: DraftInline[];
}
export interface DraftSupplied {
  type: 'supplied';
  why: string;
  children: DraftInline[];
}
/** Illegible or lost. */
export interface DraftGap {
  type: 'gap';
  reason: string;
  extent?: string | undefined;
}
/** Stands in the copy text, and not in the edition. */
export interface DraftOmitted {
  type: 'omitted';
  why: string;
  children: DraftInline[];
}
/** Stays in the file for the editor; readers never see it. */
export interface DraftComment {
  type: 'comment';
  text: string;
}
/** Becomes a comment of the fixed form where it stands. */
export interface DraftDoubt {
  type: 'doubt';
  doubt: Doubt;
}

export type DraftInline =
  | DraftText
  | DraftMark
  | DraftCode
  | DraftMath
  | DraftLink
  | DraftCrossReference
  | DraftAnchor
  | DraftBreak
  | DraftImage
  | DraftCall
  | DraftPage
  | DraftCitation
  | DraftReference
  | DraftForeign
  | DraftRuby
  | DraftEmend
  | DraftSupplied
  | DraftGap
  | DraftOmitted
  | DraftComment
  | DraftDoubt;

// Blocks ------------------------------------------------------------------------------------------------------------------------------------

export interface DraftHeading {
  type: 'heading';
  /** 1 is the highest of the source; levels that are left out are told, and closed up. */
  level: number;
  /** With the printed number, as printed: `I. The State of Play`. */
  children: DraftInline[];
  anchors: string[];
  /** Whether the source says that its program prints no number before it. */
  unnumbered?: boolean | undefined;
}
export interface DraftParagraph {
  type: 'paragraph';
  children: DraftInline[];
  /** What it is, where the source says so; whose words a quotation or an epigraph are, what closes a text. */
  role?: 'attribution' | 'dedication' | 'signature' | undefined;
}
export interface DraftQuotation {
  type: 'quotation';
  blocks: DraftBlock[];
}
export interface DraftEpigraph {
  type: 'epigraph';
  blocks: DraftBlock[];
}
export interface DraftVerse {
  type: 'verse';
  /** Stanzas of lines. */
  stanzas: DraftVerseLine[][];
}
export interface DraftVerseLine {
  /** Steps of indentation, from 0. */
  indent: number;
  children: DraftInline[];
}
export interface DraftList {
  type: 'list';
  /** Whether items are counted or lettered. */
  ordered: boolean;
  /** Whether blank lines part the items. */
  loose: boolean;
  items: DraftListItem[];
}
export interface DraftListItem {
  /** As printed, with its stop or brackets: `(a)`, `1.`, `i)`; undefined for a bullet. */
  label: string | undefined;
  blocks: DraftBlock[];
}
export interface DraftDefinitions {
  type: 'definitions';
  items: { term: DraftInline[]; definitions: DraftBlock[][] }[];
}
export interface DraftCodeBlock {
  type: 'codeBlock';
  value: string;
  language?: string | undefined;
}
export interface DraftFigure {
  type: 'figure';
  /** A key of `pictures`. */
  picture: string;
  /** What it shows, for those who do not see it; absent where the source has none. */
  alt?: string | undefined;
  caption: DraftInline[];
  anchors: string[];
}
export interface DraftTable {
  type: 'table';
  caption: DraftInline[];
  columns: { align: 'left' | 'right' | 'center' | null }[];
  /** Rows that head the columns; empty where the table has no head. */
  head: DraftRow[];
  body: DraftRow[];
  /** Below the table as printed: its notes and its source. */
  legend: DraftBlock[];
  anchors: string[];
}
export type DraftRow = DraftCell[];
/** Stands once, where it begins; the places that it covers have no cell. */
export interface DraftCell {
  blocks: DraftBlock[];
  rowSpan: number;
  columnSpan: number;
  /** Whether it heads its row or column. */
  heading: boolean;
}
export interface DraftRule {
  type: 'rule';
}

export type DraftBlock =
  | DraftHeading
  | DraftParagraph
  | DraftQuotation
  | DraftEpigraph
  | DraftVerse
  | DraftList
  | DraftDefinitions
  | DraftCodeBlock
  | DraftFigure
  | DraftTable
  | DraftRule
  | DraftPage
  | DraftComment
  | DraftDoubt;

/** A record that says nothing. */
export const emptyRecord = (): DraftRecord => ({ authors: [], contributors: [], abstract: [], keywords: [], notes: [], doubts: [] });

/** A draft with nothing in it. */
export const emptyDraft = (): Draft => ({ record: emptyRecord(), blocks: [], notes: new Map(), works: new Map(), pictures: new Map(), remarks: [] });
