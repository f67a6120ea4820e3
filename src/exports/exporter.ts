/** What a format of a paper is. One folder a format; all are listed in formats.ts. */
import type { Collection } from '../edition/collection/read-collection.ts';
import type { Messages } from '../model/messages/messages.ts';
import type { Paper } from '../model/paper.ts';
import type { NodeOf, NodeType } from '../model/text.ts';
import type { SiteSettings } from '../site-settings.ts';

export interface ExportContext {
  paper: Paper;
  collection: Collection;
  /** Where the site is served: exports carry full addresses. */
  site: SiteSettings;
  /** Told what is no fault of a file and yet not as one would wish it, in half a sentence. */
  remark?: (remark: string) => void;
}

export interface Exporter {
  /** As `--format` names it, and the file's ending: `tei.xml` of `tsuruoka-2010.tei.xml`. */
  extension: keyof Messages['purposes'];
  mediaType: string;
  /** As a reader knows it: `PDF`. */
  label: string;
  /** The same bytes for the same content. */
  render: (context: ExportContext) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** A handler for every kind of node: a format that forgets one does not compile. */
export type NodeHandlers<Result> = { [T in NodeType]: (node: NodeOf<T>) => Result };

/** Calls the handler of a node's kind. */
export function handle<Result>(handlers: NodeHandlers<Result>, node: NodeOf<NodeType>): Result {
  return (handlers[node.type] as (node: NodeOf<NodeType>) => Result)(node);
}
