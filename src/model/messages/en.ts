/** What the site says around a text, in English. The other languages have the same messages: one that lacks a message does not compile. */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en = {
  // Labels of places.
  noteLabel: (label: string) => `n. ${label}`,
  pageLabel: (label: string) => `p. ${label}`,
  figureLabel: (ordinal: number) => `fig. ${ordinal}`,
  tableLabel: (ordinal: number) => `table ${ordinal}`,
  // What links of the text are called.
  paragraph: (ordinal: number) => `Paragraph ${ordinal}`,
  note: (label: string) => `Note ${label}`,
  backToCall: (label: string) => `Back to the call of note ${label}`,
  linkTo: (label: string) => `Link to ${label}`,
  figureHere: (ordinal: number) => `Figure ${ordinal} of this section`,
  tableHere: (ordinal: number) => `Table ${ordinal} of this section`,
  table: (ordinal: number | undefined) => `Table ${ordinal ?? ''}`.trim(),
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
  search: 'Search',
  searchText: 'Search the text',
  searchFields: 'Words in the text, the notes or the works cited',
  theme: 'Theme',
  themeSystem: 'as the system',
  themeLight: 'light',
  themeDark: 'dark',
  aboutSite: 'How to cite, accessibility, licences',
  imprint: 'Imprint',
  // The text and its title page.
  contents: 'Contents',
  readings: 'Readings of the copy text',
  cite: 'Cite',
  howToCite: 'How to cite',
  addresses: (hasPages: boolean) => `Every section, paragraph, ${hasPages ? 'note and printed page' : 'and note'} has an address of its own:`,
  moreOnCiting: 'More on citing by anchor',
  takeAway: 'Take it away',
  howMade: 'How the text was made, with every emendation:',
  apparatus: 'the apparatus',
  reading: 'Reading',
  previousSection: 'Previous section',
  nextSection: 'Next section',
  readPaper: 'Read the paper',
  printedPages: (count: number) => counted(count, 'printed page', 'printed pages'),
  notes: (count: number) => counted(count, 'note', 'notes'),
  worksCited: (count: number) => `${counted(count, 'work', 'works')} cited`,
  thisEdition: 'This edition',
  version: (version: string, date: string) => `Version ${version}, ${date}.`,
  madeFrom: 'What it was made from, and every place where it departs from that:',
};

export type Messages = typeof en;
