import { readFileSync } from 'node:fs';

/** A table of a page: its rows without the heading, each by cells. */
export type Table = readonly (readonly string[])[];

/** pageText reads a page of docs/. */
export function pageText(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

/** tablesUnder reads the tables of the section with this heading. */
export function tablesUnder(page: string, heading: string): Table[] {
  const section = page.split(/^## /m).find(text => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table.trimEnd().split('\n').slice(2).map(cellsOf),
  );
}

/** boldIn lists what stands in bold: titles of screens. */
export function boldIn(text: string): string[] {
  return [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, bold = '']) => bold);
}

/** quotedIn lists what stands in quotation marks: rows and tabs. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/"(.+?)"/g)].map(([, quoted = '']) => quoted);
}

/** codeIn lists what stands as code: keys, flags, names. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`(.+?)`/g)].map(([, code = '']) => code);
}

/** flagsIn lists the flags that are named. */
export function flagsIn(text: string): string[] {
  return [...new Set(text.match(/--[a-z][a-z-]+/g))];
}

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map(cell => cell.trim());
}
