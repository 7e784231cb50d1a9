import { Text } from 'ink';
import { memo, type ReactElement } from 'react';
import type { Binding } from '../keys/binding.ts';
import { footerWords, type KeyWords } from './footer-words.ts';
import { Line } from './line.tsx';
import { useSymbols } from './theme.ts';

/** Footer names the keys that count now, made from the bindings that answer them. */
export function Footer({
  bindings,
  columns,
}: {
  bindings: readonly Binding[];
  columns: number;
}): ReactElement {
  const symbols = useSymbols();
  return <Words words={footerWords(bindings, columns, symbols)} />;
}

/** Most keys leave the footer as it was. */
const Words = memo(function Words({ words }: { words: readonly KeyWords[] }) {
  const { dot } = useSymbols();
  return (
    <Line>
      {words.map((word, index) => (
        <Text key={word.key}>
          {index > 0 && <Text dimColor>{` ${dot} `}</Text>}
          <Text>{word.key}</Text>
          <Text dimColor>{` ${word.label}`}</Text>
        </Text>
      ))}
    </Line>
  );
}, isSame);

function isSame({ words }: { words: readonly KeyWords[] }, next: { words: readonly KeyWords[] }): boolean {
  return JSON.stringify(words) === JSON.stringify(next.words);
}
