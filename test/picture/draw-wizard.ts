import { colorRules, colorsOf, WINDOW } from './palette.ts';
import { CELL, drawnSigns, isSign, short, signShapes } from './signs.ts';
import type { StyledRun } from './styled-run.ts';

/** A screen of the wizard in the picture. */
export interface Frame {
  readonly name: string;
  readonly seconds: number;
  readonly rows: readonly (readonly StyledRun[])[];
}

/** What the picture is besides its frames. */
export interface Surround {
  /** How many characters go into a row. */
  readonly columns: number;
  /** Stands in the bar of the window. */
  readonly command: string;
  /** For people who hear the picture. */
  readonly title: string;
  readonly description: string;
  /** The frame that is shown where nothing moves. */
  readonly still: string;
}

const FONTS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
const FONT_SIZE = 14;
/** From the top of a cell to the line that letters stand on. */
const BASELINE = 14;
const BAR = 34;
const MARGIN = 18;

/** drawWizard draws frames of one size as an SVG without script, font or link; where there are several, they follow each other without end. */
export function drawWizard(frames: readonly Frame[], surround: Surround): string {
  const rows = Math.max(...frames.map(frame => frame.rows.length));
  const width = surround.columns * CELL.width + 2 * MARGIN;
  const height = BAR + rows * CELL.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" font-family="${FONTS}" font-size="${FONT_SIZE}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(surround.title)}</title>`,
    `<desc id="description">${escaped(surround.description)}</desc>`,
    `<style>${styleSheet(frames, surround.still)}</style>`,
    signShapes(),
    ...drawnWindow(width, height, surround.command),
    ...frames.map(frame => drawnFrame(frame)),
    '</svg>',
    '',
  ].join('\n');
}

function styleSheet(frames: readonly Frame[], still: string): string {
  return [
    '.bold{font-weight:700}',
    'use{stroke:currentColor}',
    colorRules(),
    `.frame{visibility:hidden}#${still}{visibility:visible}`,
    ...(frames.length > 1 ? motion(frames) : []),
  ].join('\n');
}

function motion(frames: readonly Frame[]): string[] {
  const seconds = frames.reduce((sum, frame) => sum + frame.seconds, 0);
  return [
    '@media (prefers-reduced-motion:no-preference){',
    `.frame{animation:${seconds}s step-end infinite}`,
    ...frames.map(({ name }) => `#${name}{animation-name:${name}}`),
    '}',
    ...frames.map((_, index) => keyframes(frames, index, seconds)),
  ];
}

/** A frame is seen from the end of those before it until its own. */
function keyframes(frames: readonly Frame[], index: number, seconds: number): string {
  const percent = (end: number) =>
    short((frames.slice(0, end).reduce((sum, frame) => sum + frame.seconds, 0) / seconds) * 100);
  const before = index === 0 ? '' : '0%{visibility:hidden}';
  return `@keyframes ${frames[index]?.name}{${before}${percent(index)}%{visibility:visible}${percent(index + 1)}%,to{visibility:hidden}}`;
}

function drawnWindow(width: number, height: number, command: string): string[] {
  const { ground, bar, edge, button } = WINDOW;
  const box = `x=".5" y=".5" width="${short(width - 1)}" height="${short(height - 1)}" rx="9"`;
  const buttons = [0, 1, 2].map(index => `<circle cx="${MARGIN + 4 + index * 18}" cy="${BAR / 2}" r="5"/>`);
  return [
    `<rect ${box} fill="${ground}"/>`,
    `<path d="M.5 ${BAR}V9.5a9 9 0 0 1 9-9H${short(width - 9.5)}a9 9 0 0 1 9 9V${BAR}z" fill="${bar}"/>`,
    `<rect ${box} fill="none" stroke="${edge}"/>`,
    `<g fill="${button}">${buttons.join('')}</g>`,
    `<text x="${short(width / 2)}" y="${BAR / 2 + 5}" class="dim" text-anchor="middle">${escaped(command)}</text>`,
  ];
}

function drawnFrame({ name, rows }: Frame): string {
  const lines = rows
    .map((runs, row) => runs.map(run => drawnRun(run, row)).join(''))
    .filter(line => line !== '');
  return `<g id="${name}" class="frame" transform="translate(${MARGIN} ${BAR + MARGIN})">\n${lines.join('\n')}\n</g>`;
}

function drawnRun({ column, text, look }: StyledRun, row: number): string {
  const { color, ground } = colorsOf(look);
  const at = { x: column * CELL.width, y: row * CELL.height };
  const long = short(text.length * CELL.width);
  const under =
    ground === undefined
      ? ''
      : `<rect x="${short(at.x)}" y="${short(at.y)}" width="${long}" height="${CELL.height}" class="${ground}"/>`;
  if (text.trim() === '') return under;
  if (isSign(text.charAt(0))) return under + drawnSigns(text, at, color);
  const style = look.bold ? `${color} bold` : color;
  return `${under}<text x="${short(at.x)}" y="${short(at.y + BASELINE)}" textLength="${long}" class="${style}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
