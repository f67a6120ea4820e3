/** Archives of preprints and papers, as biblatex's `eprinttype` names them, with the addresses of what they hold. */

const addresses: Readonly<Record<string, (id: string) => string>> = {
  arxiv: (id) => `https://arxiv.org/abs/${id.replace(/^arxiv:\s*/i, '')}`,
  jstor: (id) => `https://www.jstor.org/stable/${id}`,
  pubmed: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  hdl: (id) => `https://hdl.handle.net/${id}`,
  googlebooks: (id) => `https://books.google.com/books?id=${id}`,
  ssrn: (id) => `https://ssrn.com/abstract=${id}`,
  hal: (id) => `https://hal.science/${id}`,
};

/** Undefined for an archive that is not known here. Without one, the number of an arXiv paper speaks for itself. */
export function eprintAddress(kind: string, id: string): string | undefined {
  const text = id.trim();
  if (/^https?:\/\//.test(text)) return text;
  const name = kind.trim().toLowerCase() || (/^(?:arxiv:\s*)?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/i.test(text) ? 'arxiv' : '');
  return Object.hasOwn(addresses, name) ? addresses[name]?.(text) : undefined;
}
