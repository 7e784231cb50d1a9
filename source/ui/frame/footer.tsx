import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { Binding } from '../keys/binding.ts';
import { footerWords } from './footer-words.ts';
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
  return (
    <Line>
      {footerWords(bindings, columns, symbols).map((word, index) => (
        <Text key={word.key}>
          {index > 0 && <Text dimColor>{` ${symbols.dot} `}</Text>}
          <Text>{word.key}</Text>
          <Text dimColor>{` ${word.label}`}</Text>
        </Text>
      ))}
    </Line>
  );
}
