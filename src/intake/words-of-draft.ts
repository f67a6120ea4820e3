import type { DraftBlock, DraftInline } from './draft.ts';

/** The words of a draft on one line, for messages and titles; without notes and comments. */
export function wordsOfDraft(nodes: readonly (DraftInline | DraftBlock)[]): string {
  return nodes.map(wordsOfNode).join('').replace(/\s+/g, ' ').trim();
}

function wordsOfNode(node: DraftInline | DraftBlock): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'codeBlock':
      return ` ${node.value} `;
    case 'math':
      return node.tex;
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    case 'citation':
      return wordsOfDraft(node.printed ?? []);
    case 'call':
    case 'page':
    case 'anchor':
    case 'comment':
    case 'doubt':
    case 'gap':
    case 'rule':
      return '';
    case 'paragraph':
    case 'heading':
      return ` ${node.children.map(wordsOfNode).join('')} `;
    case 'quotation':
    case 'epigraph':
      return wordsOfDraft(node.blocks);
    case 'verse':
      return node.stanzas
        .flat()
        .map(({ children }) => ` ${children.map(wordsOfNode).join('')} `)
        .join('');
    case 'list':
      return node.items.map(({ label = '', blocks }) => ` ${label} ${wordsOfDraft(blocks)} `).join('');
    case 'definitions':
      return node.items.map(({ term, definitions }) => ` ${wordsOfDraft(term)} ${definitions.map(wordsOfDraft).join(' ')} `).join('');
    case 'figure':
      return ` ${wordsOfDraft(node.caption)} `;
    case 'table': {
      const rows = [...node.head, ...node.body].flat().map(({ blocks }) => ` ${wordsOfDraft(blocks)} `);
      return ` ${wordsOfDraft(node.caption)} ${rows.join('')} ${wordsOfDraft(node.legend)} `;
    }
    default:
      return node.children.map(wordsOfNode).join('');
  }
}
