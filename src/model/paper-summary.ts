/** What pages that all papers share know of each of them: small facts, never its text. */
import type { Paper, Passage } from './paper.ts';
import type { Cite, Name } from './text.ts';

export interface ContentsEntry {
  id: string;
  /** The heading as printed, with its number. */
  heading: string;
  /** The printed page that it begins on. */
  page: string | undefined;
  below: readonly ContentsEntry[];
}

/** A passage as links to it name it. */
export type NamedPassage = Pick<Passage, 'id' | 'label' | 'page' | 'lastPage'>;

/** Its places are named in its own language. */
export type ReferringPaper = Pick<Paper, 'id' | 'title' | 'meta'>;

/** A place that cites a work, as the bibliography shows it. */
export interface CitingReference {
  node: Pick<Cite, 'id' | 'locator'>;
  passage: NamedPassage & { calledIn?: NamedPassage };
  paper: ReferringPaper;
}

/** A place that mentions a name, as the index shows it. */
export interface MentioningReference {
  passage: NamedPassage;
  paper: ReferringPaper;
}

/** A paper without its text: all that is shown of it beside others, and that it is judged by beside others. */
export interface PaperSummary extends Pick<Paper, 'id' | 'title' | 'rights' | 'meta'> {
  contents: readonly ContentsEntry[];
  /** How many. */
  notes: number;
  /** Keys of the works that it cites, each once, in the order of the text. */
  works: readonly string[];
  /** In the order of the text. */
  citations: readonly { node: Pick<Cite, 'id' | 'locator' | 'work'>; passage: CitingReference['passage'] }[];
  mentions: readonly { node: Pick<Name, 'ref'>; passage: NamedPassage }[];
  /** The words of its mentions, each once. */
  named: readonly { ref: string; words: string }[];
  /** By id, in the order of the text. */
  passages: ReadonlyMap<string, NamedPassage & Pick<Passage, 'kind'>>;
  /** Whether all of it was read, so that what is missing is missing. */
  isWhole: boolean;
  /** To other papers of the collection: as written, and where. */
  links: readonly { paper: string; id: string | undefined; words: string; file: string; line: number | undefined; column: number | undefined }[];
}
