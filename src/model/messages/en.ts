/** What the site says around a text, in English. The other languages have the same messages: one that lacks a message does not compile. */
import type { NameKind } from '../name.ts';
import type { Ordinal } from '../text.ts';
import type { WorkType } from '../work.ts';
import { numbersIn } from './numbers.ts';

/** What stands before and behind a link. */
export type Around = readonly [before: string, behind: string];
type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];
type FoundKind = 'text' | 'note' | 'work';
type ListKind = 'papers' | 'works' | 'events';
type OrderKind = 'kind' | 'author' | 'year' | 'title';

const { number, percent, counted } = numbersIn('en');

/** What pages and scripts both say. */
const shared = {
  headings: { text: 'Text', note: 'Notes', work: 'Works cited' } as Readonly<Record<FoundKind, string>>,
  linkTo: (label: string) => `Link to ${label}`,
  pageLabel: (label: string) => `p. ${label}`,
  pagesLabel: (range: string) => `pp. ${range}`,
  search: 'Search',
  cite: 'Cite',
  nothing: 'nothing',
  kinds: { text: 'the text', note: 'notes', work: 'works cited' } as Readonly<Record<FoundKind, string>>,
  everything: 'everything',
  lookIn: 'Look in',
  /** By what lists are narrowed, and the choice of all. */
  choices: {
    paper: ['Paper', 'all papers'],
    author: ['Author', 'all authors'],
    year: ['Year', 'all years'],
    occasion: ['Occasion', 'all occasions'],
    kind: ['Kind', 'all kinds'],
    person: ['Author or editor', 'everyone'],
    decade: ['Decade', 'all decades'],
  } as Readonly<Record<'paper' | 'author' | 'year' | 'occasion' | 'kind' | 'person' | 'decade', readonly [label: string, all: string]>>,
  orders: { kind: 'by kind', author: 'by author', year: 'by year', title: 'by title' } as Readonly<Record<OrderKind, string>>,
};

export const en = {
  ...shared,
  number,
  percent,
  list: (items: readonly string[]) => items.join(', '),
  // Labels of places.
  noteLabel: (label: string) => `n. ${label}`,
  goToPage: (label: string) => `Go to page ${label}`,
  figureLabel: (ordinal: Ordinal) => `fig. ${ordinal}`,
  tableLabel: (ordinal: Ordinal) => `table ${ordinal}`,
  equationLabel: (ordinal: Ordinal) => `eq. ${ordinal}`,
  // Dates.
  seasons: ['Spring', 'Summer', 'Autumn', 'Winter'] as readonly string[],
  inSeason: (season: string, year: string) => `${season} ${year}`,
  circa: (date: string) => `c. ${date}`,
  beforeChrist: (year: string) => `${year} BC`,
  // What links of the text are called.
  paragraph: (ordinal: Ordinal) => `Paragraph ${ordinal}`,
  page: (label: string) => `Page ${label}`,
  note: (label: string) => `Note ${label}`,
  backToCall: (label: string) => `Back to the call of note ${label}`,
  figureHere: (ordinal: Ordinal) => `Figure ${ordinal} of this section`,
  tableHere: (ordinal: Ordinal) => `Table ${ordinal} of this section`,
  table: (ordinal: Ordinal | undefined) => `Table ${ordinal ?? ''}`.trim(),
  formula: (label: string) => `Formula ${label}`.trim(),
  gap: (words: string) => `Gap: ${words}`,
  callOfNote: (label: string) => `call of note ${label}`,
  // What became of passages since they were published.
  withdrawn: (label: string, version: string) => `${label} was withdrawn in version ${version}.`,
  moved: (label: string, version: string) => `${label} was moved in version ${version}. It stands here now:`,
  changedIn: (version: string) => `changed in ${version}`,
  insertedIn: (version: string) => `inserted in ${version}`,
  formerWords: (version: string) => `Until version ${version}:`,
  addressWithdrawn: (id: string) => `#${id} was withdrawn with this passage.`,
  addressMoved: (id: string) => `#${id} leads here now.`,
  becameHeading: 'What became of passages',
  citedVersion: (cited: string, now: string) => `Cited: version ${cited}. This is version ${now}.`,
  asCited: (version: string) => `Nothing has changed since version ${version}, which is cited.`,
  noVersion: (now: string) => `The version that the address names was never published. This is version ${now}.`,
  passageAsCited: 'This passage is as it was then.',
  changedSince: 'Changed since then:',
  nameVersion: (version: string) => `Name the version, ${version}, in the address`,
  // The frame of each page.
  skip: 'Skip to the text',
  site: 'Site',
  papers: 'Papers',
  titlePage: 'Title page',
  text: 'Text',
  bibliography: 'Bibliography',
  names: 'Names',
  timeline: 'Timeline',
  about: 'About',
  searchText: 'Search the text',
  searchFields: 'Words in the text, the notes or the works cited',
  theme: 'Theme',
  themeSystem: 'as the system',
  themeLight: 'light',
  themeDark: 'dark',
  aboutSite: 'How to cite, accessibility, licences',
  imprint: 'Imprint',
  describeImprint: 'Who answers for this site.',
  // The text and its title page.
  describeText: (title: string, authors: string) =>
    `The full text of ${title} by ${authors}, with its notes, each paragraph and note with an address of its own.`,
  describeTitle: (title: string, authors: string) => `${title}, by ${authors}: a digital edition that can be searched, and cited to the paragraph.`,
  contents: 'Contents',
  annotations:
    'Notes can be written on the pages with Hypothesis (hypothes.is), by a reader who starts it: what it loads comes from its own hosts, by its own rules. Until then, nothing is asked of them.',
  nameLinks: 'Links of names',
  readings: 'Readings of the copy text',
  howToCite: 'How to cite',
  addresses: (hasPages: boolean) => `Every section, paragraph, ${hasPages ? 'note and printed page' : 'and note'} has an address of its own:`,
  moreOnCiting: 'More on citing by anchor',
  takeAway: 'Take it away',
  howMade: 'How the text was made, with every emendation:',
  theApparatus: 'the apparatus',
  reading: 'Reading',
  previousSection: 'Previous section',
  nextSection: 'Next section',
  readPaper: 'Read the paper',
  printedPages: (count: number) => counted(count, { one: '# printed page', other: '# printed pages' }),
  notes: (count: number) => counted(count, { one: '# note', other: '# notes' }),
  worksCited: (count: number) => `${counted(count, { one: '# work', other: '# works' })} cited`,
  thisEdition: 'This edition',
  version: (version: string, date: string) => `Version ${version}, ${date}.`,
  madeFrom: 'What it was made from, and every place where it departs from that:',
  seriesNumber: (series: string, label: string) => `${series}, no. ${label}`,
  editedBy: (name: string) => `Edited by ${name}`,
  translatedBy: (name: string) => `Translated by ${name}`,
  licence: (name: string) => `Licence: ${name}`,
  // Files to take away.
  plainText: 'Plain text',
  purposes: {
    pdf: 'to print, with notes at the foot of their pages',
    epub: 'for reading devices, with notes that open in place',
    'tei.xml': 'the encoded text, for research and archives',
    md: 'for Pandoc, with footnotes and the works in BibTeX beside it',
    txt: 'for any program; notes at the end',
    json: 'all that is encoded, as data with a published schema',
  },
  units: ['bytes', 'KB', 'MB'] as readonly [bytes: string, kilobytes: string, megabytes: string],
  citationIn: 'Citation:',
  worksCitedIn: 'Works cited:',
  /** Styles of citation whose names are words. */
  citationStyles: { 'chicago-note': 'Chicago, note', chicago: 'Chicago, bibliography' },
  shortNames: (first: string, second: string) => `${first} and ${second}`,
  andOthers: (first: string) => `${first} et al.`,
  andMore: (count: number) => `and ${number(count)} more`,
  // The collection.
  describeCollection: (count: number) => `${number(count)} papers in digital editions that can be searched together, and cited to the paragraph.`,
  noPapers: 'No paper has been published here yet.',
  describeNothing: 'A collection of digital editions of scholarly papers.',
  countPapers: (count: number) => counted(count, { one: '# paper', other: '# papers' }),
  countPages: (count: number) => counted(count, { one: '# page', other: '# pages' }),
  countWorks: (count: number) => counted(count, { one: '# work', other: '# works' }),
  newPapers: ['New papers and versions are told in a', '.'] as Around,
  feed: 'feed',
  feedTitle: 'Papers and versions',
  choosePapers: 'Choose and order papers',
  chooseWorks: 'Choose and order works',
  chooseEvents: 'Choose events',
  order: 'Order',
  showAll: 'Show all',
  sharedSources: 'Papers that share sources with this one',
  othersShare: (count: number | undefined) =>
    count === undefined
      ? 'Many more papers share a source with it.'
      : counted(count, { one: '# more paper shares a source with it.', other: '# more papers share a source with it.' }),
  bibliographyTells: ['The', 'gives for each work the papers that cite it.'] as Around,
  theBibliography: 'bibliography',
  allBySearch: (count: number) => `All ${number(count)} papers, by a search`,
  // Bibliography.
  describeBibliography: 'Every work cited, each with links back to every place that cites it.',
  bibliographyLead: (works: number, places: number) =>
    `${counted(works, { one: '# work', other: '# works' })}, cited in ${counted(places, { one: '# place', other: '# places' })}. Each entry leads back to every place that cites it.`,
  allAs: 'All of them as',
  worksCitedHeading: 'Works cited',
  workKinds: {
    document: 'Declarations, communiqués and statements',
    speech: 'Speeches',
    treaty: 'Treaties and agreements',
    'article-journal': 'Journal articles',
    'article-magazine': 'Magazine articles',
    'article-newspaper': 'Newspaper articles',
    book: 'Books',
    chapter: 'Chapters',
    report: 'Reports and policy papers',
    'paper-conference': 'Conference papers',
    thesis: 'Theses',
    webpage: 'Web pages',
    legislation: 'Legislation',
    legal_case: 'Cases',
    interview: 'Interviews',
    manuscript: 'Manuscripts and archival sources',
    software: 'Software',
    dataset: 'Data sets',
  } as Readonly<Record<WorkType, string>>,
  linkToWork: 'Link to this work',
  citedIn: 'Cited in',
  noDate: 'no date',
  fileOf: (format: string, title: string) => `${format} of ${title}`,
  worksPicture: 'The works of each kind in their years. Each square is a work, and leads to its entry.',
  worksByYear: 'Works of each kind in their years',
  sameAsTable: 'The same as a table',
  worksTable: 'Works of each kind in their years, as a table',
  worksColumns: ['Kind', 'Works', 'Which, by year'] as readonly [string, string, string],
  // Names.
  describeNames: 'Persons, organisations, places, agreements and terms, each with links to every passage that names it.',
  namesLead: (count: number) => `${number(count)} persons, organisations, places, agreements and terms, with the passages that name them.`,
  nameKinds: {
    person: 'Persons',
    organisation: 'Organisations',
    place: 'Places',
    agreement: 'Agreements',
    term: 'Programmes, meetings and terms',
    publication: 'Periodicals and series',
  } as Readonly<Record<NameKind, string>>,
  onTitlePage: (several: boolean) => `Named on ${several ? 'a' : 'the'} title page.`,
  unnamed: 'Not named in the text.',
  // Timeline.
  describeTimeline: 'The dated events that the text tells, each with the passage that tells it.',
  timelineLead: (count: number, several: boolean) =>
    `${number(count)} dated events that the ${several ? 'papers tell' : 'text tells'}, each with the passage that tells it.`,
  drawnFirst: ['First they are drawn to scale;', 'below says the same.'] as Around,
  theTable: 'the table',
  eventsTable: 'The events as a table',
  eventColumns: ['When', 'What', 'Told in'] as readonly [string, string, string],
  eventsPicture: 'The events drawn to scale',
  eventKey: ['day or month known', 'year known', 'over years'] as readonly [string, string, string],
  enlarged: ', enlarged',
  moreEvents: (count: number, years: string) =>
    counted(count, { one: `# more event falls in ${years}, and is drawn larger below.`, other: `# more events fall in ${years}, and are drawn larger below.` }),
  timelineStrip: (count: number, years: string) => `Timeline: ${number(count)} dated events, ${years}`,
  // Search page, and the page for addresses that do not exist.
  describeSearch: 'Search the text, the notes and the works cited.',
  results: 'Results',
  searchWithout: (several: boolean) =>
    `Searching needs JavaScript. Without it, the whole text ${several ? 'of each paper ' : ''}stands on one page, where the browser’s own search finds every word, and the works cited stand on another:`,
  notFound: 'Not found',
  noPage: 'There is no page at this address',
  noPageWhy: 'Addresses of this edition do not change, so it was probably cut or mistyped on its way.',
  goOn: 'Go on from here:',
  // About the site; its prose stands in `components/about/`.
  describeAbout: 'How to cite by anchor, accessibility, licences, and how the site is made.',
  exampleColumns: ['What', 'Address', 'Named'] as readonly [string, string, string],
  examples: {
    section: 'a section',
    paragraph: 'a paragraph',
    note: 'a note',
    call: 'the place that calls it',
    page: 'a printed page',
    citation: 'a citation in a note',
    work: 'a work cited',
  },
  callOf: (label: string) => `call of ${label}`,
  firstCitationIn: (label: string) => `first citation in ${label}`,
  eachTitlePage: 'each title page leads to that of its paper',
  rightsOf: (title: string, rights: string) => `${title} bears the notice “${rights}” The notice goes with every citation.`,
  rightsOfSeveral: 'A paper that bears a notice of rights shows it on its title page and above its text. The notice goes with every citation.',
  singleKeys: 'Single keys act',
  // The apparatus.
  apparatus: 'Apparatus',
  describeApparatus: (title: string) => `What the edition of ${title} was made from, and every place where it departs from that.`,
  apparatusTo: ['To', '.'] as Around,
  source: 'Source',
  noCopyText: 'The edition was written directly; there is no copy text to compare it with.',
  pagesBegin: (count: number) =>
    `The paper has ${counted(count, { one: '# printed page', other: '# printed pages' })}. Where each begins is marked in the text:`,
  principles: 'Principles',
  changes: 'Changes to the copy text',
  nothingChanged: 'Nothing is changed.',
  nothingToChange: 'There is none that could be changed.',
  changeCounts: {
    emended: (count: number) => counted(count, { one: '# reading is emended', other: '# readings are emended' }),
    supplied: (count: number) => counted(count, { one: '# place is supplied', other: '# places are supplied' }),
    omitted: (count: number) => counted(count, { one: '# place is left out', other: '# places are left out' }),
    gap: (count: number) => counted(count, { one: '# gap is marked', other: '# gaps are marked' }),
  },
  changeColumns: ['Place', 'Copy text', 'Edition', 'Reason'] as readonly [string, string, string, string],
  leftOut: 'left out',
  fidelity: 'Fidelity',
  howCompared: 'At each build the copy text is compared with the edition, block by block and word by word, in both directions.',
  blocksOfCopyText: 'Blocks of the copy text',
  blocksStand: (count: number) => `${number(count)}, each standing in the edition once`,
  wordsOfCopyText: 'Words of the copy text found in the edition',
  wordsOfEdition: 'Words of the edition found in the copy text',
  wordsFound: (found: number, all: number) => `${number(found)} of ${number(all)} (${percent(found, all)})`,
  emendationsReadBack: ', emendations read as the copy text has them',
  differsBesides: 'What differs without being listed above, and how often:',
  spacesAreNothing: 'Spaces and line ends part words, and are otherwise nothing.',
  normalisations: {
    'broken-mark': 'The transcription wrote some opening quotation marks, with the note number before them, as broken markup.',
    formulas: 'The transcript sets formulas between dollar signs; spaces within them mean nothing.',
    'raised-marks': 'The transcript marks raised and lowered letters by signs around them.',
    'quotation-marks': 'The transcript has straight quotation marks and apostrophes where the print curls them.',
    dashes: 'The transcript has hyphens where the print sets dashes in ranges.',
    italics: 'The transcript marks some italics with asterisks; the edition encodes them all.',
    code: 'The transcript marks words that stand exactly as written by backquotes.',
    'raised-numbers': 'The transcript gives some numbers of notes as raised digits, some as plain ones, with or without a space before them.',
    'lowered-numbers': 'The transcript gives some lowered figures as plain ones.',
    'line-end-hyphens': 'The transcript divides words at the ends of lines and pages.',
    'page-numbers': 'The transcript repeats the printed numbers of pages, which the edition marks where each begins.',
    'running-heads': 'The transcript repeats the running heads of the pages.',
    rules: 'A rule above the footnotes is furniture of the page.',
    'list-labels': 'The transcript lacks or writes out the bullets and numbers of lists.',
    'note-numbers': 'The transcript has lost numbers before notes.',
  },
  proofs: 'Proofs',
  proofColumns: ['Printed page', 'Proved how far', 'Emended or supplied'] as readonly [string, string, string],
  proofStates: {
    received: 'as received, not compared',
    compared: 'every word compared with the copy text, by program',
    read: 'read by an editor against the copy text',
    proofread: 'read against the print',
  },
  addressesHeading: 'Addresses',
  addressesLast: 'Each section, paragraph, note, call, citation and printed page has an address, and an address never changes its meaning.',
  ledger: (count: number) =>
    `The edition keeps a ledger of the ${number(count)} addresses that were published, each with a fingerprint of its words, and nothing is published that breaks it.`,
  addressesMove:
    'Where the words of an address move, the old address leads to them; where they change, the edition gets a new version, and the change is told below.',
  versions: 'Versions',
  // Books and other files.
  references: 'References',
  aboutEdition: 'About this edition',
  indexOfNames: 'Index of names',
  digitalEdition: (version: string) => `Digital edition, version ${version}`,
  /** Within a citation. */
  editionCited: (version: string) => `digital edition, version ${version}`,
  citeAs: 'Cite as:',
  numbersAtEnd: 'The number at the end of a paragraph leads to it on the web, where its address can be copied.',
  numbersInMargin: 'The numbers in the left margin count the paragraphs of a section; each leads to its paragraph on the web.',
  pagesInMargin: (count: number) =>
    `The paper has ${counted(count, { one: '# printed page', other: '# printed pages' })}, whose numbers stand in the right margin where each begins; the pages of this file are counted as “PDF 1”.`,
  printedPagesList: 'Printed pages:',
  emendations: 'Emendations and supplied words',
  lemma: 'Before the bracket stands the edition’s reading, after it the copy text’s.',
  copyTextHas: 'copy text',
  notInCopyText: 'nothing in the copy text',
  proofAt: 'The proof that nothing was lost:',
  textAndProof: ['The text with its search, and the proof that nothing was lost:', 'and'] as Around,
  typeface: 'Set in Literata, designed by TypeTogether, with Typst. The letters are under the SIL Open Font Licence.',
  indexPages: 'The numbers are those of the printed pages.',
  indexPagesInMargin: 'The numbers are those of the printed pages, which stand in the right margin.',
  startOfText: 'Start of the text',
  landmarks: 'Landmarks',
  pageList: 'Printed pages',
  bookIsText: 'All of the book is text, in reading order, with headings, lists and language marked.',
  bookLinksNotes: 'Notes are linked with their calls both ways.',
  bookMarksPages: 'The numbers of the printed pages are marked and listed.',
  textNotice: (address: string) =>
    `[${shared.pageLabel('3')}] stands where printed page 3 begins, [3] where note 3 is called, _ before and behind italics, ⟨ ⟩ about what the editor supplied. Behind each section, paragraph and note stands its address, [#id] for ${address}#id; a page's is #page-3, a call's #n3-call.`,
};

export type Messages = typeof en;

/** “Paragraph 3” within a sentence. */
const inSentence = (place: string) => place.replace(/^(Paragraph|Note)(?= )/, (word) => word.toLowerCase());
const passages = (count: number) => counted(count, { one: '# passage', other: '# passages' });
const within = (kind: FoundKind | undefined) => (kind ? ` in ${shared.kinds[kind]}` : '');
const counts: Readonly<Record<ListKind, (count: number) => string>> = {
  papers: (count) => counted(count, { one: '# paper', other: '# papers' }),
  works: (count) => counted(count, { one: '# work', other: '# works' }),
  events: (count) => counted(count, { one: '# event', other: '# events' }),
};

/** What scripts say. Pages carry none of it: it is fetched with the first script that has something to say. */
export const scripts = {
  ...shared,
  close: 'Close',
  /** Around a quotation, and around one within it. */
  quotes: ['“', '”', '‘', '’'] as Quotes,
  // The finder.
  searchAll: 'Search the text, the notes and the works cited',
  recentSearches: 'Recent searches',
  forgetSearches: 'Forget these',
  allResults: 'All results',
  finderKeys: (arrows: string, enter: string, esc: string) => `${arrows} choose, ${enter} opens, ${esc} closes`,
  narrow: 'Narrow by paper, author or year',
  typeMore: 'Type at least two letters.',
  nothingToLookFor: (query: string) => `There is no letter or digit in ${query} to search for.`,
  nothingFound: (query: string, kind: FoundKind | undefined) => `Nothing found for ${query}${within(kind)}.`,
  someFound: (count: number, query: string, kind: FoundKind | undefined) =>
    `No passage holds all of ${query}. ${counted(count, { one: 'One holds', other: '# hold' })} some of it${within(kind)}.`,
  found: (count: number, query: string, kind: FoundKind | undefined) => `${passages(count)} for ${query}${within(kind)}.`,
  foundHere: (count: number, query: string, kind: FoundKind | undefined) =>
    `${passages(count)} for ${query}${within(kind)} in this paper; the others are being searched.`,
  worksLeftOut: 'Works cited are not searched by author or year of a paper.',
  noIndex:
    'The search index could not be loaded, so nothing can be searched just now. The whole text stands on one page, where the browser’s own search finds every word.',
  noIndexYet: 'There is no search index yet. It is made when the site is built: run “npm run build”, then “npm run preview”.',
  // Citing.
  citeThis: (place: string) => `Cite ${inSentence(place)}`,
  citePaper: 'Cite the paper',
  citeWhole: 'Cite the whole paper',
  citeWords: 'Cite the selected words',
  citation: 'Citation',
  format: 'Format',
  copy: 'Copy',
  downloadAs: (extension: string) => `Download ${extension}`,
  link: 'Link',
  quotation: 'Quotation',
  copied: (what: string) => `${what} copied.`,
  saved: (file: string) => `${file} saved.`,
  address: 'Address',
  addressCopied: (place: string) => `Address copied: ${inSentence(place)}`,
  cannotCopy: (keys: string) => `The browser does not let the page copy. Press ${keys}.`,
  noCitation: 'The citation could not be loaded. It stands at the end of the text.',
  // Panels beside words.
  workCited: 'Work cited',
  alsoCitedIn: 'Also cited in',
  inBibliography: 'In the bibliography',
  alsoMentionedIn: 'Also mentioned in',
  inNames: 'In the index of names',
  emendation: 'Emendation',
  copyTextReads: 'Copy text:',
  inApparatus: 'In the apparatus',
  andMore: (count: number) => `and ${number(count)} more`,
  // Addresses that lead nowhere.
  noPlace: (id: string) => `There is no “${id}” on this page.`,
  nearest: ['The nearest is', '.'] as Around,
  // Lists that are narrowed and ordered.
  chosen: (shown: number, all: number, list: ListKind) =>
    shown === all ? `All ${counts[list](all)}` : shown === 0 ? `No ${list.slice(0, -1)}` : `${number(shown)} of ${counts[list](all)}`,
  ordered: (chosen: string, order: OrderKind | undefined) => `${chosen}${order ? `, ordered ${shared.orders[order]}` : ''}.`,
};

export type ScriptMessages = typeof scripts;
