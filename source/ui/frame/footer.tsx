import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { Binding } from '../keys/binding.ts';
import { Line } from './line.tsx';
import { type Symbols, useSymbols } from './theme.ts';

/** Footer names the keys that count now, made from the bindings that answer them. */
export function Footer({
  bindings,
  columns,
}: {
  bindings: readonly Binding[];
  columns: number;
}): ReactElement {
  const symbols = useSymbols();
  const words = fitting(
    bindings.filter(binding => !binding.quiet).map(binding => keyWords(binding, symbols)),
    columns,
    symbols,
  );
  return (
    <Line>
      {words.map((word, index) => (
        <Text key={word.key}>
          {index > 0 && <Text dimColor>{` ${symbols.dot} `}</Text>}
          <Text>{word.key}</Text>
          <Text dimColor>{` ${word.label}`}</Text>
        </Text>
      ))}
    </Line>
  );
}

interface KeyWords {
  readonly key: string;
  readonly label: string;
}

function keyWords(binding: Binding, symbols: Symbols): KeyWords {
  return { key: binding.shown === '↑↓' ? symbols.upDown : binding.shown, label: binding.label };
}

/** On a narrow terminal the keys in the middle give way: the last ones lead onward, back and to the help. */
function fitting(words: readonly KeyWords[], columns: number, symbols: Symbols): readonly KeyWords[] {
  const shown = [...words];
  const width = () =>
    shown.reduce((sum, word) => sum + word.key.length + word.label.length + 1, 0) +
    (shown.length - 1) * (symbols.dot.length + 2);
  while (shown.length > 3 && width() > columns) shown.splice(Math.max(1, shown.length - 4), 1);
  return shown;
}
