/** All the rules, by name. A name is permanent: findings, handbook and editors’ habits hold on to it. */
import type { Rule } from './rule.ts';
import { aliasValid } from './rules/alias-valid.ts';
import { anchorKept } from './rules/anchor-kept.ts';
import { anchorNotReused } from './rules/anchor-not-reused.ts';
import { anchorTextRecorded } from './rules/anchor-text-recorded.ts';
import { anchorsRecorded } from './rules/anchors-recorded.ts';
import { attributeKnown } from './rules/attribute-known.ts';
import { attributeValid } from './rules/attribute-valid.ts';
import { captionSingle } from './rules/caption-single.ts';
import { citationAuthorPrinted } from './rules/citation-author-printed.ts';
import { citationEncoded } from './rules/citation-encoded.ts';
import { citationResolved } from './rules/citation-resolved.ts';
import { citationShortFormKnown } from './rules/citation-short-form-known.ts';
import { citationTitlePrinted } from './rules/citation-title-printed.ts';
import { citationYearPrinted } from './rules/citation-year-printed.ts';
import { collectionValid } from './rules/collection-valid.ts';
import { dashesSet } from './rules/dashes-set.ts';
import { doubtsDecided } from './rules/doubts-decided.ts';
import { elementFilled } from './rules/element-filled.ts';
import { elementInline } from './rules/element-inline.ts';
import { elementKnown } from './rules/element-known.ts';
import { elementPlaced } from './rules/element-placed.ts';
import { emendationChanges } from './rules/emendation-changes.ts';
import { eventPassageExists } from './rules/event-passage-exists.ts';
import { eventYearTold } from './rules/event-year-told.ts';
import { eventsValid } from './rules/events-valid.ts';
import { figureBetweenBlocks } from './rules/figure-between-blocks.ts';
import { fileCharactersComposed } from './rules/file-characters-composed.ts';
import { fileExists } from './rules/file-exists.ts';
import { fileFilled } from './rules/file-filled.ts';
import { fileKnown } from './rules/file-known.ts';
import { fileLineEnds } from './rules/file-line-ends.ts';
import { fileNoBom } from './rules/file-no-bom.ts';
import { fileNoHiddenCharacters } from './rules/file-no-hidden-characters.ts';
import { fileReadable } from './rules/file-readable.ts';
import { fileSingle } from './rules/file-single.ts';
import { fileUtf8 } from './rules/file-utf8.ts';
import { formulaParses } from './rules/formula-parses.ts';
import { formulaTypeset } from './rules/formula-typeset.ts';
import { headingBetweenBlocks } from './rules/heading-between-blocks.ts';
import { headingDepthContinuous } from './rules/heading-depth-continuous.ts';
import { idsUnique } from './rules/ids-unique.ts';
import { labelInHeading } from './rules/label-in-heading.ts';
import { ledgerValid } from './rules/ledger-valid.ts';
import { lettersInFonts } from './rules/letters-in-fonts.ts';
import { linkNotNested } from './rules/link-not-nested.ts';
import { linkResolves } from './rules/link-resolves.ts';
import { listMeant } from './rules/list-meant.ts';
import { locatorPrinted } from './rules/locator-printed.ts';
import { locatorValid } from './rules/locator-valid.ts';
import { markdownKnown } from './rules/markdown-known.ts';
import { marksRead } from './rules/marks-read.ts';
import { nameExists } from './rules/name-exists.ts';
import { nameFormClaimedOnce } from './rules/name-form-claimed-once.ts';
import { nameFormFindable } from './rules/name-form-findable.ts';
import { nameFormFound } from './rules/name-form-found.ts';
import { nameRecordedOnce } from './rules/name-recorded-once.ts';
import { namesValid } from './rules/names-valid.ts';
import { noteCalled } from './rules/note-called.ts';
import { noteDefinedOnce } from './rules/note-defined-once.ts';
import { noteFilled } from './rules/note-filled.ts';
import { noteNumbered } from './rules/note-numbered.ts';
import { noteNumbersContinuous } from './rules/note-numbers-continuous.ts';
import { noteNumbersInOrder } from './rules/note-numbers-in-order.ts';
import { noterefDefined } from './rules/noteref-defined.ts';
import { noterefOutsideNotes } from './rules/noteref-outside-notes.ts';
import { pageBetweenWords } from './rules/page-between-words.ts';
import { pageInText } from './rules/page-in-text.ts';
import { pagesContinuous } from './rules/pages-continuous.ts';
import { paperIdValid } from './rules/paper-id-valid.ts';
import { paperValid } from './rules/paper-valid.ts';
import { paragraphHasWords } from './rules/paragraph-has-words.ts';
import { paragraphWhole } from './rules/paragraph-whole.ts';
import { partExists } from './rules/part-exists.ts';
import { pictureDescribed } from './rules/picture-described.ts';
import { pictureExists } from './rules/picture-exists.ts';
import { picturePlain } from './rules/picture-plain.ts';
import { pictureReadable } from './rules/picture-readable.ts';
import { pictureSized } from './rules/picture-sized.ts';
import { punctuationUnspaced } from './rules/punctuation-unspaced.ts';
import { quotesBalanced } from './rules/quotes-balanced.ts';
import { quotesCurled } from './rules/quotes-curled.ts';
import { recordComplete } from './rules/record-complete.ts';
import { recordPrinted } from './rules/record-printed.ts';
import { registerSorted } from './rules/register-sorted.ts';
import { sectionFileNumbered } from './rules/section-file-numbered.ts';
import { sectionFilled } from './rules/section-filled.ts';
import { sectionHeaded } from './rules/section-headed.ts';
import { sectionNumberedInOrder } from './rules/section-numbered-in-order.ts';
import { sectionOnePerFile } from './rules/section-one-per-file.ts';
import { sectionParses } from './rules/section-parses.ts';
import { sectionTitled } from './rules/section-titled.ts';
import { spacesSingle } from './rules/spaces-single.ts';
import { tableRowsEven } from './rules/table-rows-even.ts';
import { textNoCode } from './rules/text-no-code.ts';
import { versionsInOrder } from './rules/versions-in-order.ts';
import { withdrawnPublished } from './rules/withdrawn-published.ts';
import { wordsFaithful } from './rules/words-faithful.ts';
import { workCited } from './rules/work-cited.ts';
import { workDecided } from './rules/work-decided.ts';
import { workExists } from './rules/work-exists.ts';
import { workFieldsFit } from './rules/work-fields-fit.ts';
import { workRecordedOnce } from './rules/work-recorded-once.ts';
import { workTitled } from './rules/work-titled.ts';
import { worksValid } from './rules/works-valid.ts';
import { yamlParses } from './rules/yaml-parses.ts';

export const rules: readonly Rule[] = [
  aliasValid,
  anchorKept,
  anchorNotReused,
  anchorTextRecorded,
  anchorsRecorded,
  attributeKnown,
  attributeValid,
  captionSingle,
  citationAuthorPrinted,
  citationEncoded,
  citationResolved,
  citationShortFormKnown,
  citationTitlePrinted,
  citationYearPrinted,
  collectionValid,
  dashesSet,
  doubtsDecided,
  elementFilled,
  elementInline,
  elementKnown,
  elementPlaced,
  emendationChanges,
  eventPassageExists,
  eventYearTold,
  eventsValid,
  figureBetweenBlocks,
  fileCharactersComposed,
  fileExists,
  fileFilled,
  fileKnown,
  fileLineEnds,
  fileNoBom,
  fileNoHiddenCharacters,
  fileReadable,
  fileSingle,
  fileUtf8,
  formulaParses,
  formulaTypeset,
  headingBetweenBlocks,
  headingDepthContinuous,
  idsUnique,
  labelInHeading,
  ledgerValid,
  lettersInFonts,
  linkNotNested,
  linkResolves,
  listMeant,
  locatorPrinted,
  locatorValid,
  markdownKnown,
  marksRead,
  nameExists,
  nameFormClaimedOnce,
  nameFormFindable,
  nameFormFound,
  nameRecordedOnce,
  namesValid,
  noteCalled,
  noteDefinedOnce,
  noteFilled,
  noteNumbered,
  noteNumbersContinuous,
  noteNumbersInOrder,
  noterefDefined,
  noterefOutsideNotes,
  pageBetweenWords,
  pageInText,
  pagesContinuous,
  paperIdValid,
  paperValid,
  paragraphHasWords,
  paragraphWhole,
  partExists,
  pictureDescribed,
  pictureExists,
  picturePlain,
  pictureReadable,
  pictureSized,
  punctuationUnspaced,
  quotesBalanced,
  quotesCurled,
  recordComplete,
  recordPrinted,
  registerSorted,
  sectionFileNumbered,
  sectionFilled,
  sectionHeaded,
  sectionNumberedInOrder,
  sectionOnePerFile,
  sectionParses,
  sectionTitled,
  spacesSingle,
  tableRowsEven,
  textNoCode,
  versionsInOrder,
  withdrawnPublished,
  wordsFaithful,
  workCited,
  workDecided,
  workExists,
  workFieldsFit,
  workRecordedOnce,
  workTitled,
  worksValid,
  yamlParses,
];
