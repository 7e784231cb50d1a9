/** The place of one character: columns are CELL.width apart, rows CELL.height. */
export const CELL = { width: 8.4, height: 19 } as const;

const { width, height } = CELL;
const MIDDLE = { x: width / 2, y: height / 2 } as const;

/** Signs that fonts lack, or draw with gaps and in other widths, as shapes in a cell that begins at 0, 0. */
const SHAPES: Readonly<Record<string, { readonly name: string; readonly shape: string }>> = {
  '❯': { name: 'pointer', shape: line('M2 4.5l4 5-4 5') },
  '✔': { name: 'tick', shape: line('M.9 10l2.4 3.4L7.5 5.6') },
  '●': { name: 'disc', shape: circle(3, 'stroke="none"') },
  '○': { name: 'ring', shape: circle(2.5, 'fill="none" stroke-width="1.1"') },
  '◯': { name: 'open', shape: circle(3.6, 'fill="none" stroke-width="1.1"') },
  '◉': {
    name: 'chosen',
    shape: `${circle(3.6, 'fill="none" stroke-width="1.1"')}${circle(1.9, 'stroke="none"')}`,
  },
  '↑': { name: 'up', shape: line('M4.2 14.5V5M1.5 8l2.7-3 2.7 3', 1.1) },
  '↓': { name: 'down', shape: line('M4.2 4.5V14M1.5 11l2.7 3 2.7-3', 1.1) },
};

/** Signs that fill their cells: a stretch of them is one rectangle. */
const STRETCHES: Readonly<
  Record<string, { readonly y: number; readonly height: number; readonly opacity: number }>
> = {
  '─': { y: MIDDLE.y - 0.5, height: 1, opacity: 1 },
  '█': { y: 4, height: 11, opacity: 1 },
  '░': { y: 4, height: 11, opacity: 0.3 },
};

/** isSign tells whether a character is drawn as a shape. */
export function isSign(character: string): boolean {
  return character in SHAPES || character in STRETCHES;
}

/** signShapes gives each shape once, to be used by its name. */
export function signShapes(): string {
  const shapes = Object.values(SHAPES).map(({ name, shape }) => `<g id="${name}">${shape}</g>`);
  return `<defs>${shapes.join('')}</defs>`;
}

/** drawnSigns draws a stretch of one sign that begins at a point, in the colour of a class. */
export function drawnSigns(
  signs: string,
  at: { readonly x: number; readonly y: number },
  style: string,
): string {
  const sign = signs.charAt(0);
  const stretch = STRETCHES[sign];
  if (stretch !== undefined) {
    const { y, height: tall, opacity } = stretch;
    const seen = opacity === 1 ? '' : ` opacity="${opacity}"`;
    return `<rect x="${short(at.x)}" y="${short(at.y + y)}" width="${short(signs.length * width)}" height="${tall}" class="${style}"${seen}/>`;
  }
  const name = SHAPES[sign]?.name;
  return Array.from(signs, (_, index) => {
    const x = short(at.x + index * width);
    return `<use href="#${name}" x="${x}" y="${short(at.y)}" class="${style}"/>`;
  }).join('');
}

/** short writes a length with no more digits than are seen. */
export function short(length: number): string {
  return String(Math.round(length * 100) / 100);
}

function line(path: string, thick = 1.6): string {
  return `<path d="${path}" fill="none" stroke-width="${thick}"/>`;
}

function circle(radius: number, paint: string): string {
  return `<circle cx="${MIDDLE.x}" cy="${MIDDLE.y}" r="${radius}" ${paint}/>`;
}
