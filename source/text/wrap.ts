/** wrapWords breaks a text into lines of at most so many characters, between words where it can. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, columns)) {
      if (line !== '' && line.length + 1 + piece.length > columns) {
        lines.push(line);
        line = piece;
      } else line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

/** wrapAnywhere breaks a text into lines of at most so many characters: for commands, in which every character counts. */
export function wrapAnywhere(text: string, columns: number): string[] {
  return text.split('\n').flatMap(line => (line === '' ? [''] : pieces(line, columns)));
}

function pieces(word: string, columns: number): string[] {
  const size = Math.max(1, columns);
  const characters = [...word];
  if (characters.length <= size) return [word];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  );
}
