/** What a file is, by what stands in it; its name decides only between formats that look alike. */
import { unzipSync } from 'fflate';

export const kinds = ['docx', 'odt', 'epub', 'rtf', 'jats', 'html', 'latex', 'typst', 'ipynb', 'markdown', 'text', 'pdf'] as const;
export type Kind = (typeof kinds)[number];

/** Formats that are told apart and cannot be read, each with what to do. */
const unreadable: readonly (readonly [name: string, test: (start: string, ending: string) => boolean, advice: string])[] = [
  ['Word 97–2003 file', (start) => start.startsWith('\u00d0\u00cf\u0011\u00e0'), 'Open it in Word or LibreOffice and save it as .docx.'],
  ['Pages document', (start, ending) => ending === '.pages' && start.startsWith('PK'), 'Export it from Pages as Word (.docx).'],
  ['shortcut to a Google document', (_, ending) => ending === '.gdoc', 'Open it in Google Docs and choose File, Download, Microsoft Word (.docx).'],
  ['TEI file', (start) => /<TEI[\s>]/.test(start), 'Pandoc does not read TEI; convert it to HTML with the TEI Stylesheets first.'],
];

export interface UnknownKind {
  /** What it is, as far as that is seen. */
  name: string;
  advice: string;
}

export function kindOfFile(bytes: Uint8Array, name: string): Kind | UnknownKind {
  const ending = /\.[^./\\]+$/.exec(name)?.[0]?.toLowerCase() ?? '';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8000)).toString('latin1');
  const refused = unreadable.find(([, test]) => test(start, ending));
  if (refused) return { name: refused[0], advice: refused[2] };
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return kindOfArchive(bytes);
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.includes('\u0000') && !/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start))
    return { name: 'binary file', advice: `Formats that can be read: ${kinds.join(', ')}.` };
  return kindOfText(start.replace(/^\u00ef\u00bb\u00bf/, ''), ending);
}

/** By names alone: nothing is unpacked. */
function kindOfArchive(bytes: Uint8Array): Kind | UnknownKind {
  const names: string[] = [];
  const sizes: Record<string, number> = {};
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        sizes[name] = originalSize;
        return false;
      },
    });
  } catch {
    return { name: 'damaged archive', advice: 'Save the file again, or fetch it once more.' };
  }
  if (names.includes('word/document.xml') || names.some((each) => /^word\/document\d*\.xml$/.test(each))) return 'docx';
  if (names.includes('META-INF/container.xml')) return 'epub';
  if (names.includes('content.xml')) return 'odt';
  return { name: 'archive', advice: 'Unpack it, and name the paper’s own file.' };
}

const byEnding: Readonly<Record<string, Kind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.tex': 'latex',
  '.ltx': 'latex',
  '.typ': 'typst',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
};

function kindOfText(start: string, ending: string): Kind | UnknownKind {
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?<!DOCTYPE[^>[]*\[[^\]]*<!ENTITY/i.test(start))
    return { name: 'file with entities that it defines itself,', advice: 'Save it once more, with the characters themselves.' };
  const body = start.replace(/^(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)+/, '');
  if (/^<!doctype\s+html|^<html[\s>]/i.test(body)) return 'html';
  if (/^(?:<!DOCTYPE\s+article[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:article|pmc-articleset)[\s>]/.test(body) && !/xmlns="http:\/\/docbook\.org/.test(body))
    return /<article[^>]*\sclass=/.test(body) ? 'html' : 'jats';
  const root = start.startsWith('<?xml') || ending === '.xml' ? /^(?:<!DOCTYPE[^>]*>\s*)?<([A-Za-z][\w:.-]*)/.exec(body)?.[1] : undefined;
  if (root !== undefined) return { name: `XML file whose outermost element is <${root}>,`, advice: 'Of XML, JATS (<article>) and XHTML can be read.' };
  if (/^\{/.test(body) && /"(?:cells|nbformat)"\s*:/.test(start)) return 'ipynb';
  if (/\\documentclass|\\begin\{document\}/.test(start)) return 'latex';
  return byEnding[ending] ?? (/^(?:---\s*\n|# |% )/.test(body) ? 'markdown' : /\\(?:section|chapter|cite|emph)\b/.test(start) ? 'latex' : 'text');
}
