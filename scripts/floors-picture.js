// Draws folders on their floors, and who imports whom, as SVG.

const LEFT = 26;
const TOP = 18;
const COLUMN = 38;
const ROW = 36;
const BOX = { width: 92, height: 24 };
const WIDTH = 900;
/** How large a mark is by the number of imports, the largest first. */
const SIZES = [
  { least: 100, radius: 9, words: '100 and more' },
  { least: 10, radius: 6, words: '10 to 99' },
  { least: 1, radius: 3.5, words: '1 to 9 imports' },
];
const KINDS = [
  { kind: 'code', words: 'code' },
  { kind: 'types', words: 'types only' },
  { kind: 'lazy', words: 'loaded when it is needed' },
];
const HOW_TO_READ = ['The folder above a mark imports', 'the folder to the right of it.'];

const STYLE = `
  text { font: 13px sans-serif; fill: #1b2733 }
  .name { font-weight: bold; text-anchor: middle }
  .small { font-size: 12px; fill: #4a5866 }
  .box { fill: #fff; stroke: #1f4e79; stroke-width: 1.5 }
  .line { stroke: #c3cdd8; stroke-width: 1; fill: none }
  .code { fill: #1f4e79; stroke: #1f4e79; stroke-width: 1.5 }
  .types { fill: #fff; stroke: #1f4e79; stroke-width: 1.5 }
  .lazy { fill: #e69f00; stroke: #e69f00; stroke-width: 1.5 }
`;

/**
 * The picture of folders on their floors. Each folder stands on a diagonal, so that its imports go down a column of its own
 * and arrive along the rows of the others: no two lines are one, and an import that ran up would stand above the diagonal.
 */
export function floorsPicture(floors, arrows, purposes) {
  const places = placesOf(floors);
  const height = TOP + places.length * ROW + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    '<title>The folders of source/ on their floors</title>',
    `<desc>${arrows.map(({ from, to }) => `${from} imports ${to}`).join(', ')}.</desc>`,
    `<style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...floors.map((_, floor) => band(places.filter(place => place.floor === floor))),
    ...places.flatMap(place => lines(place, arrows, places)),
    ...places.map(place => box(place, purposes[place.name])),
    ...arrows.map(arrow => mark(arrow, places)),
    ...legend(),
    '</svg>',
    '',
  ].join('\n');
}

/** Each folder has a column of its own to import from, and a row to be imported at. */
function placesOf(floors) {
  return floors
    .flatMap((names, floor) => names.map(name => ({ name, floor })))
    .map((place, index) => ({ ...place, x: LEFT + index * COLUMN, y: TOP + index * ROW }));
}

function band(places) {
  const [first] = places;
  const shade = first.floor % 2 === 0 ? '#f3f6f9' : '#fff';
  return `<rect x="0" y="${first.y - 3}" width="${WIDTH}" height="${places.length * ROW}" fill="${shade}"/>`;
}

function lines({ name, x, y }, arrows, places) {
  const rows = arrows.filter(({ from }) => from === name).map(({ to }) => placeOf(to, places).y);
  const columns = arrows.filter(({ to }) => to === name).map(({ from }) => placeOf(from, places).x);
  const middle = y + BOX.height / 2;
  return [
    ...(rows.length === 0
      ? []
      : [`<path class="line" d="M${x} ${middle}V${Math.max(...rows) + BOX.height / 2}"/>`]),
    ...(columns.length === 0 ? [] : [`<path class="line" d="M${Math.min(...columns)} ${middle}H${x}"/>`]),
  ];
}

function box({ name, x, y }, purpose) {
  const left = x - 14;
  return [
    `<rect class="box" x="${left}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/>`,
    `<text class="name" x="${left + BOX.width / 2}" y="${y + 16.5}">${name}</text>`,
    ...(purpose === undefined
      ? []
      : [`<text class="small" x="${left + BOX.width + 10}" y="${y + 16.5}">${purpose}</text>`]),
  ].join('\n');
}

function mark({ from, to, count, kind }, places) {
  const { radius } = SIZES.find(({ least }) => count >= least);
  return circle(kind, placeOf(from, places).x, placeOf(to, places).y + BOX.height / 2, radius);
}

function circle(kind, x, y, radius) {
  return `<circle class="${kind}" cx="${x}" cy="${y}" r="${radius}"/>`;
}

function placeOf(name, places) {
  return places.find(place => place.name === name);
}

function legend() {
  const x = 640;
  const y = TOP + 52;
  return [
    ...HOW_TO_READ.map(
      (words, index) => `<text class="small" x="${x - 9}" y="${y + (index - 2) * 17 - 4}">${words}</text>`,
    ),
    ...SIZES.toReversed().map(({ radius, words }, index) => item('code', radius, words, x, y + index * 22)),
    ...KINDS.map(({ kind, words }, index) => item(kind, 6, words, x, y + (SIZES.length + index) * 22 + 8)),
  ];
}

function item(kind, radius, words, x, y) {
  return `${circle(kind, x, y, radius)}\n<text class="small" x="${x + 18}" y="${y + 4}">${words}</text>`;
}
