/**
 * Colours, spaces and sizes of the page, each by what it is for. The style sheets know them as custom properties
 * (`rowLine` → `--row-line`, made by `tokenSheet`), Ant Design and the charts by this table. Every text colour holds
 * 4.5 : 1 on its ground; red is only for what is overdue or red on paper.
 */
export const colours = {
  // Text
  text: '#1f2430',
  label: '#384050',
  secondText: '#4b5260',
  quiet: '#5f6673',
  faded: '#656b79',
  hint: '#767d8a',
  // Grounds
  ground: '#f2f4f7',
  surface: '#fff',
  mutedSurface: '#f7f8fa',
  insetSurface: '#fafbfd',
  readOnlySurface: '#fbfbfc',
  tableHead: '#f0f3f8',
  switchTrack: '#e3e8ef',
  // Lines
  line: '#dde1e7',
  rowLine: '#eef0f3',
  entryLine: '#eef0f4',
  factLine: '#eef1f5',
  timelineRowLine: '#eceff4',
  hitLine: '#e6eaf0',
  boxLine: '#e4e8ee',
  controlLine: '#c3c9d3',
  strongLine: '#9aa5b5',
  // What can be acted on, and what is chosen
  primary: '#1a56a5',
  primaryText: '#124280',
  primaryLine: '#a9c4e8',
  primarySurface: '#e8f0fa',
  primarySurfaceHover: '#d9e6f7',
  noticeSurface: '#eaf1fb',
  doneBarLine: '#c5d8f2',
  chosenItem: '#e1ebf8',
  chosenItemHover: '#d4e2f4',
  currentSurface: '#e3eefb',
  rowHover: '#f5f7fa',
  listRowPicked: '#e3edfa',
  hitPicked: '#edf3fb',
  exactHits: '#f5f9fe',
  outlineHover: '#e6ebf2',
  outlineCurrent: '#dbe7f7',
  opinionHover: '#eef3fa',
  paragraphHover: '#f1f6fd',
  gridRowHover: '#f5f8fc',
  gridRowChosenHover: '#dbe8f9',
  presetLine: '#1f5fbf',
  presetSurface: '#f3f7fd',
  fieldNameText: '#174a94',
  fieldNameSurface: '#e6effb',
  // Overdue and wrong
  overdue: '#c0211d',
  overdueStripe: '#a31512',
  errorLine: '#eba9a6',
  errorSurface: '#fdeeed',
  errorSurfaceHover: '#fbe0de',
  cellErrorText: '#a01a16',
  problemErrorText: '#a51c18',
  alertText: '#c0392b',
  // Soon due and doubtful
  soon: '#9a5b00',
  soonBar: '#d48a1c',
  soonLine: '#e8c98c',
  soonSurface: '#fff4dd',
  soonSurfaceHover: '#ffedc7',
  doubtText: '#7a4300',
  dueDayText: '#6b3f00',
  fieldDoubtText: '#8a4f00',
  doubtfulField: '#fff8e8',
  unmappedSurface: '#fff8e9',
  updateSurface: '#fffaf0',
  outOfDateSurface: '#fff0d6',
  problemWarningText: '#8a5200',
  todoText: '#8a5a00',
  // Done
  done: '#2b7a3d',
  doneLine: '#a5d3ae',
  doneSurface: '#e8f5ea',
  // Words marked in a text
  searched: '#ffe9a8',
  found: '#fff0b8',
  foundCurrent: '#ffc93c',
  figureMark: '#ffe2b3',
  addedText: '#14532d',
  addedSurface: '#d8f0dc',
  besideAddedSurface: '#d9f0dd',
  removedText: '#8f1d19',
  removedSurface: '#fbe3e1',
  besideRemovedText: '#8a2a26',
  // Days
  opinionDue: '#6b3fa0',
  restDay: '#eef0f4',
  weekendDay: '#f5f6f8',
  otherMonth: '#f5f6f9',
  holidayText: '#1b6b34',
  holidaySurface: '#e6f4ea',
  workdayText: '#8a4b00',
  workdaySurface: '#fdf0dc',
  // Signs in colour
  onSign: '#fff',
  citedSign: '#5b4a8a',
  answeredBar: '#9aa5b5',
  // Paper; its red is the letter's own, in shared/domain/paper/style.ts
  paper: '#fff',
  ink: '#000',
  paperGround: '#e4e7ec',
  paperShadow: 'rgb(0 0 0 / 25%)',
  letterheadRed: '#c8102e',
} as const;

/** Thirteen colours that white letters can be read on (at least 4.5 : 1) and that differ from red and amber of deadlines. */
export const unitColours = [
  '#2f5fb3',
  '#2b7a3d',
  '#7a3fa0',
  '#0f6f7c',
  '#8a4b1f',
  '#4a5a9e',
  '#5d6b1d',
  '#a03a72',
  '#3d5a6c',
  '#6a4fc0',
  '#1d5e8c',
  '#4b6b2a',
  '#6b3f6b',
] as const;

/** The series of a chart, in their order. */
export const seriesColours = [
  colours.primary,
  colours.done,
  colours.soon,
  colours.opinionDue,
  '#0b7285',
  '#8a3b5e',
  colours.quiet,
  colours.overdue,
] as const;

/** Spaces by steps of 2 px: `--space-4` is 8 px. */
export const spaces = {
  1: '2px',
  2: '4px',
  3: '6px',
  4: '8px',
  5: '10px',
  6: '12px',
  7: '14px',
  8: '16px',
  9: '18px',
  10: '20px',
  12: '24px',
  14: '28px',
} as const;

/** Sizes of type in px, as Ant Design wants them; `--size-plain` and its like in the sheets. */
export const sizes = {
  sign: 11,
  note: 12,
  dense: 13,
  plain: 14,
  title: 15,
  subject: 16,
  letter: 17,
  page: 18,
  front: 22,
  figure: 26,
  compared: 36,
} as const;

/** Corners in px. */
export const corners = { box: 4, small: 3 } as const;

export const interfaceFont = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** All of them by the names that the style sheets use, without the two dashes. */
export function tokenTable(): Record<string, string> {
  const px = (lengths: Record<string, number>, group: string) =>
    Object.entries(lengths).map(([name, length]) => [`${group}-${name}`, `${length}px`]);
  return Object.fromEntries([
    ...Object.entries(colours).map(([name, colour]) => [kebab(name), colour]),
    ...Object.entries(spaces).map(([step, length]) => [`space-${step}`, length]),
    ...px(sizes, 'size'),
    ...px(corners, 'corner'),
    ['interface-font', interfaceFont],
  ]);
}

/** The sheet that stands before all others in the page's head. */
export function tokenSheet(): string {
  const lines = Object.entries(tokenTable()).map(([name, value]) => `--${name}:${value};`);
  return `:root{${lines.join('')}}`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
