import type { Words } from './words.js';

const REF = { agency: 'agency', field: 'field', lifeEvent: 'life event', procedure: 'procedure', office: 'office' };
const ref = (what?: string): string => REF[what as keyof typeof REF] ?? 'entry';

/** Why something could not be written, by the code of the system. */
const UNWRITABLE: Record<string, string> = {
  EISDIR: 'a folder of that name is there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EACCES: 'writing there is not permitted, or another program has the file open',
  EPERM: 'writing there is not permitted, or another program has the file open',
  EBUSY: 'another program has the file open',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space that is allowed is used up',
  ENAMETOOLONG: 'the path is too long',
};

/** English wording. */
export const en: Words = {
  // files
  fileMissing: () => ['There is no such file or folder.', 'Check the path.'],
  fileUnreadable: ({ found }) => [`The file cannot be read (${String(found)}).`, 'Check its permissions.'],
  fileUnwritable: ({ found }) => [
    `This cannot be written: ${UNWRITABLE[String(found)] ?? 'the system does not allow it'} (${String(found)}).`,
    'Choose another place, or mend the cause and run it again.',
  ],
  unexpected: ({ found }) => [
    `The command ended because of an unexpected error (${String(found)}).`,
    'Run it again with NODE_DEBUG=ward-catalogue and send what it says to who makes this software.',
  ],
  fileTooLarge: ({ found }) => [
    `The file has ${String(found)} MB, more than 64 MB: this is no catalogue.`,
    'Choose the right file.',
  ],
  byteOrderMark: () => [
    'The file begins with a byte order mark, which some programs cannot read.',
    'Save it as "UTF-8", not "UTF-8 with BOM".',
  ],
  utf16: () => ['The file is UTF-16 and cannot be read.', 'Save it as UTF-8.'],
  notUtf8: () => ['The file is not UTF-8; letters with marks would be damaged.', 'Save it as UTF-8.'],
  html: () => ['This is a web page (HTML), not JSON.', 'Download the data file itself.'],
  truncatedJson: () => [
    'The file is cut off: it ends before everything is closed.',
    'Copy or download it again, or add the missing } ] " at the end.',
  ],
  invalidJson: () => [
    'JSON is not written like this.',
    'Mostly a comma too many or too few, a missing double quote, or a line break inside quotes. Look at the line above, too.',
  ],
  wrongFileName: ({ expected }, { found }) => [
    `The file is named ${found}, which does not fit the code inside.`,
    `Rename it to "${expected ?? ''}", or correct the code.`,
  ],
  wrongFolder: ({ expected }, { found }) => [
    `The file lies in ${found}, but its field is "${expected ?? ''}".`,
    'Move the file, or correct the field.',
  ],
  strangeFile: (_, { found }) => [
    `A ${found} is no source file and was passed over.`,
    'Keep built files outside the source.',
  ],
  noRecord: () => ['This is no record of the national portal.', 'Leave it out, or look at the source file.'],
  noRecords: () => [
    'No record was imported, so nothing was written.',
    'Give a file from the national portal; look at --tier if it was used.',
  ],
  codeNotFound: ({ found }) => [`There is no procedure "${String(found)}".`, 'Look at the codes after --codes.'],
  nothingFound: () => ['There is no catalogue here.', 'Name a folder with a catalogue.json, or a .json file.'],
  notAWard: () => [
    'There is no catalogue.json in this folder.',
    "Name the ward's folder, such as procedures/wards/kien-tuong.",
  ],
  severalWards: ({ found }) => [
    `There are several wards here: ${String(found)}.`,
    'Name the folder of one, such as procedures/wards/kien-tuong.',
  ],
  notNational: (_, { found }) => [
    `The layer here is ${found}, not the national one, so no record of the portal was written into it.`,
    'Give the folder of the national layer after --out, such as procedures/national.',
  ],
  folderNotEmpty: () => [
    'This folder has files in it, so nothing was written: nothing may be lost.',
    'Choose a new or an empty folder.',
  ],
  outIsSource: () => [
    'This folder holds sources, so nothing was written there: nothing may be lost.',
    'Give another folder after --out, such as data. If this is surely an old build, delete its catalogue.json first.',
  ],
  fileNotOurs: () => [
    'This file is there already and was not written by this command, so it was left alone: nothing may be lost.',
    'Choose another name.',
  ],
  noSuchValue: ({ found }) => [
    `There is no "${String(found)}" in the merged catalogue.`,
    'Give the code and then the pointer, such as: 1.001193 /fees/le-phi/price',
  ],
  fileEmpty: () => ['The file is empty.', 'Choose it again, or save it once more where it was written.'],
  indexGiven: () => [
    'This is the index, which does not hold the procedures.',
    'Choose the catalogue.json of the same version.',
  ],
  previewMissing: () => ['The page of the preview is missing.', 'Install again, or in a checkout run: npm run build'],
  portTaken: (_, { found }) => [
    `No port could be opened for the preview (${found}).`,
    'Use --port with another number, such as --port 9000.',
  ],
  ajvMissing: () => [
    'The package "ajv" is not installed, so the shape was checked only roughly.',
    'Install it: npm install ajv',
  ],

  // the catalogue as a whole
  notAnObject: (_, { found }) => [
    `The file holds ${found}, not a catalogue.`,
    'A catalogue begins with { and has a "format".',
  ],
  unsupportedFormat: (_, { found }) => [
    `"format" is ${found}, not "ward-catalogue".`,
    'Write "format": "ward-catalogue".',
  ],
  unsupportedVersion: ({ supported }, { found }) => [
    `The format's version is ${found}; this program reads ${supported ?? ''}.`,
    'Update the program, or use a catalogue of that version.',
  ],
  empty: () => ['The catalogue has no procedures.'],

  // shape
  recordLeftOut: ({ at = '' }, { found, expected }) => [
    `This procedure cannot be read: ${at} is ${found} and should be ${expected}.`,
    'It is left out until that is mended.',
  ],
  partLeftOut: ({ at = '' }, { found, expected }) => [
    `This part cannot be read: ${at} is ${found} and should be ${expected}.`,
    'The page leaves it out and says that the guide is incomplete.',
  ],
  fieldLeftOut: (_, { found, expected }) => [`${found} was left out; it should be ${expected}.`],
  fallback: (_, { found, expected }) => [`It is ${found} and should be ${expected}. For now it counts as unknown.`],
  brokenCondition: () => [
    'This condition cannot be understood. For now it counts as unknown.',
    'Write it like {"fact": "…", "eq": "…"}; see docs/catalogue-format.md.',
  ],
  fieldMissing: ({ found }) => [
    `"${String(found)}" is missing.`,
    found === 'purpose' ? 'Say whether the paper is to submit, present, declare or upload.' : `Add "${String(found)}".`,
  ],
  fieldUnknown: ({ found }, { suggest }) => [
    `There is no field named "${String(found)}".${suggest}`,
    'Correct the name, or delete it.',
  ],
  wrongValue: ({ path = '' }, { found, expected, suggest }) => [
    `It is ${found} and should be ${expected}.${suggest}`,
    /price\/amount$/.test(path)
      ? 'A zero is not free. Write {"kind": "free", "ground": …} if it is free, {"kind": "unknown"} if nobody knows.'
      : undefined,
  ],
  duplicate: ({ code, layer, found: twice }, { found }) =>
    code === undefined && layer !== undefined
      ? [`Two layers have the id "${layer}".`, 'Give each its own.']
      : twice === undefined
        ? [`Code ${code ?? ''} occurs twice; only the first is used.`, 'Delete one of them.']
        : [`${found} occurs twice in this list.`, 'Change one of them.'],

  // references
  danglingRef: ({ what, found }, { suggest }) => [
    `There is no ${ref(what)} with the code "${String(found)}".${suggest}`,
    `Correct the code, or add the ${ref(what)}.`,
  ],
  supersededLoop: ({ found }) => [
    `These procedures replace each other in a circle: ${String(found)}.`,
    'Take out one "supersededBy".',
  ],
  unknownFact: ({ found }, { suggest }) => [
    `There is no question "${String(found)}".${suggest}`,
    'Correct the id, or add the question to "facts".',
  ],
  unknownChoice: ({ found, other }, { suggest }) => [
    `The question "${other ?? ''}" has no choice "${String(found)}".${suggest}`,
    'Correct the value, or add the choice.',
  ],
  factTypeDiffers: ({ found }, { expected }) => [
    `"${String(found)}" does not fit the question: ${expected} is needed here.`,
    "Correct the value, or the question's type.",
  ],
  choicesMissing: ({ found }) => [`The question "${String(found)}" has no choices.`, 'Add "choices".'],
  unknownCase: ({ found }, { suggest }) => [
    `There is no case "${String(found)}".${suggest}`,
    'Correct the id, or add the case to "cases".',
  ],
  caseNamesCase: () => ['A case must not depend on another case.', 'Use a question ("fact") instead of "case".'],
  factCircle: ({ found }) => [
    `The question "${String(found)}" is asked only after its own answer.`,
    'Correct "askWhen".',
  ],
  emptyCondition: () => [
    'The condition is empty.',
    'Give the value to compare with, or delete "when" if it always holds.',
  ],
  unknownGroup: ({ found }, { suggest }) => [
    `There is no group of papers "${String(found)}".${suggest}`,
    'Add it to "dossier.groups".',
  ],
  groupOfOne: ({ found }) => [
    `The group "one of these is enough" has ${String(found)} papers.`,
    'A group needs two; else delete it.',
  ],
  unknownProof: ({ found }, { suggest }) => [
    `There is no paper "${String(found)}" to prove the exemption.${suggest}`,
    'Correct the id, or add the paper.',
  ],
  unknownCalendar: ({ found }, { suggest }) => [
    `There is no calendar "${String(found)}".${suggest}`,
    'Correct the code, or add the calendar.',
  ],
  calendarMissing: ({ found }) => [`There is no calendar "${String(found)}": dates are estimates.`, 'Add it.'],
  duplicateId: (_, { found }) => [`${found} occurs twice in this list.`, 'Change one of them.'],
  duplicateSlug: ({ other }, { found }) => [`The slug ${found} is also that of ${other ?? ''}.`, 'Change one of them.'],
  noReceiver: () => ['No receiving agency, so nobody knows where to file.', 'Add an agency with the role "receives".'],

  // money and time
  feeZero: () => [
    'The amount is 0. A zero is not free.',
    'Write {"kind": "free", "ground": …} if it is free, {"kind": "unknown"} if nobody knows, {"kind": "setByProvince"} if the province sets it.',
  ],
  feeSmall: ({ found }) => [
    `The amount is only ${String(found)} đồng; three zeros may be missing (50.000 became 50).`,
    'Write all of it; if it really is so little, leave it.',
  ],
  currencyUnknown: ({ found }) => [
    `"${String(found)}" is no code of a currency.`,
    'Write VND for đồng, or three capitals like USD.',
  ],
  percentTiny: ({ found }) => [
    `The reduction is ${String(found)}, which is only ${String(found)} %.`,
    'Write it in percent: 100 is exempt, 50 is half.',
  ],
  feesOverlap: ({ found, other }) => [
    `The fees "${other ?? ''}" and "${String(found)}" have the same condition and overlap in time.`,
    'End the old one, begin the new one later, or give them different conditions.',
  ],
  rangeReversed: ({ found, other }) => [
    `The least amount (${String(found)}) is above the greatest (${other ?? ''}).`,
    'Swap them.',
  ],
  tiersUnordered: () => ['The tiers do not rise.', 'Let "upTo" rise; the last tier has none.'],
  basisExpired: ({ found, other }) => [
    `${String(found)} ended on ${other ?? ''}: pages hide papers and amounts.`,
    'Review the procedure against the new law and update the legal basis.',
  ],
  statusExpired: ({ found }) => [
    `The procedure is called active but ended on ${String(found)}.`,
    'Change "status", or the date.',
  ],
  periodReversed: ({ found, other }) => [
    `The end (${String(found)}) is before the beginning (${other ?? ''}).`,
    'Correct one of the dates.',
  ],
  dateInFuture: ({ found, other }) => [
    `${String(found)} is in the future (today is ${other ?? ''}).`,
    'Give the day on which it was really done.',
  ],
  notADate: ({ found }) => [`There is no day ${String(found)}.`, 'Give a day that exists, like 2026-07-31.'],

  // text and links
  insecureLink: ({ found }) => [`Insecure link (http): ${String(found)}.`, 'Use https where there is one.'],
  badLink: ({ found }) => [
    `This link cannot be followed: ${String(found)}.`,
    'Write it in full, beginning with https://, mailto: or tel:.',
  ],
  notNfc: () => ['Letters and marks are apart (not NFC).', 'Type it again, or convert it to composed Unicode.'],
  strangeCharacters: () => [
    'There are invisible characters, mostly from Word or a web page.',
    'Delete and type it again.',
  ],
  lostLetters: ({ found }) => [`Letters are lost and show as �: "${String(found)}".`, 'Type them again.'],
  wrongEncoding: ({ found }) => [
    `Letters of another encoding (TCVN3, VNI, or UTF-8 read wrongly), such as "${String(found)}".`,
    'Convert the text to Unicode, or type it again.',
  ],
  blankText: () => ['The Vietnamese text is empty.', 'Fill it in, or delete the whole field.'],
  keywordsJoined: ({ found }) => [
    `Several search phrases seem to be one: "${String(found)}".`,
    'Make each a member of "keywords".',
  ],
  codeUntidy: (_, { found }) => [`The code ${found} has blanks around it.`, 'Delete them.'],
  personalNumber: ({ found }) => [
    `This looks like the identity number of a person (${String(found)}).`,
    'Delete it: a public catalogue holds no personal data.',
  ],
  personalPhone: ({ found }) => [
    `This looks like the mobile number of a person (${String(found)}).`,
    "Give the office's number only.",
  ],
  verifierMissing: () => [
    'There is a day of review but no unit that did it.',
    'Add "verifiedBy" (a unit, not a person), or delete the day.',
  ],

  // calendars
  calendarYear: ({ found, other }) => [
    `${String(found)} is not in ${other ?? ''}, the year of the calendar.`,
    'Move it to the right year.',
  ],
  calendarDayTwice: ({ found }) => [`${String(found)} occurs twice in the calendar.`, 'Delete one.'],
  swapOnWorkingDay: ({ found }) => [
    `The swap day ${String(found)} is a working day anyway.`,
    'Look at the notice again.',
  ],
  calendarUnsourced: () => [
    'The calendar is called verified but names no source.',
    'Name the notice, or write "verified": false.',
  ],
  closedWhileHidden: ({ found }) => [
    `The day ${String(found)}, on which nothing is taken in, is not one on which the notice shows.`,
    'Look at this day again, or at the days from and to which the notice shows.',
  ],

  // network: pages only
  offline: () => ['There is no network.'],
  timeout: () => ['The server did not answer in time.'],
  noAddress: () => ['There is no address to load from.'],
  http: ({ status }) => [`The server answered ${String(status)}.`],
  wrongProcedure: ({ found }) => [`The file is that of procedure ${String(found)}.`, 'Build the catalogue again.'],
  versionDiffers: ({ found, version }) => [
    `The file is of version ${String(found)}, the index of ${version ?? ''}.`,
    'Upload the whole folder again.',
  ],

  // layers
  noLayers: () => ['There is no layer to merge.'],
  circularLayers: ({ found }) => [`Layers extend each other in a circle: ${String(found)}.`, 'Correct "extends".'],
  layerMissing: ({ found }) => [
    `The layer "${String(found)}", which this one extends, is not there.`,
    'Put its folder beside the others, or correct the id in "extends".',
  ],
  layerVersionDiffers: ({ found, baseVersion, version }) => [
    `This layer was written for "${String(found)}" ${baseVersion ?? ''}; there is ${version ?? ''} now.`,
    'Review it and write the new version into "extends".',
  ],
  procedureReplaced: () => [
    "This layer rewrites a lower layer's whole procedure, and cannot follow its changes.",
    'Better use "overrides" for what differs.',
  ],
  overrideTargetMissing: ({ code }) => [
    `There is no procedure ${code ?? ''} below to override.`,
    'Correct the code, or delete the override.',
  ],
  notOfferedWithoutReason: () => [
    'Not offered, but no reason is given.',
    'Write {"reason": {"vi": "…"}, "agency": "…"}.',
  ],
  patchTargetMissing: () => [
    'What is to be changed is not in the lower layer.',
    'It may have changed. Look at "path".',
  ],
  patchTargetAmbiguous: () => ['Two members have this name.', 'Make "path" clearer, like /agencies/ubnd-xa:receives.'],
  patchAlreadyThere: () => ['It is there already.', 'Use "op": "set" to replace it.'],
  patchForbidden: () => ['This must not be changed.', 'The code of a procedure stays.'],
  patchBroken: ({ at }, { found, expected }) => [
    at === undefined
      ? 'The patch is not written right.'
      : `The patch breaks the procedure: ${at} is ${found} and should be ${expected}.`,
    'It is passed over until that is mended.',
  ],
  staleOverride: ({ baseVersion, version, fields = [] }) => [
    `To be reviewed: the override was written for ${baseVersion ?? ''}, below there is ${version ?? ''} now${fields.length ? ` (${fields.join(', ')})` : ''}.`,
    'Compare with the new version, then update "baseVersion".',
  ],
  overrideAhead: ({ baseVersion, version }) => [
    `The override was written for ${baseVersion ?? ''}, newer than the ${version ?? ''} below.`,
    'Get the new version of the lower layer.',
  ],
};
