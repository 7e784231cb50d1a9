import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { Binding } from '../keys/binding.ts';
import { Line } from './line.tsx';
import { keyLabel, type Symbols, useSymbols } from './theme.ts';

/** Footer names the keys that count now, made from the bindings that answer them. */
export function Footer({
  bindings,
  columns,
}: {
  bindings: readonly Binding[];
  columns: number;
}): ReactElement {
  const symbols = useSymbols();
  const loud = bindings.filter(binding => !binding.quiet);
  const words = fitting(
    loud.map(binding => keyWords(binding, symbols)),
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
  readonly spare: boolean;
}

function keyWords(binding: Binding, symbols: Symbols): KeyWords {
  return { key: keyLabel(binding.shown, symbols), label: binding.label, spare: binding.rank === 'spare' };
}

/** On a narrow terminal spare keys give way, then those in the middle: the last ones lead onward, back and to the help. */
function fitting(words: readonly KeyWords[], columns: number, symbols: Symbols): readonly KeyWords[] {
  const shown = [...words];
  const width = () =>
    shown.reduce((sum, word) => sum + word.key.length + word.label.length + 1, 0) +
    (shown.length - 1) * (symbols.dot.length + 2);
  while (shown.length > 3 && width() > columns) {
    const spare = shown.findIndex(word => word.spare);
    shown.splice(spare === -1 ? Math.max(1, shown.length - 4) : spare, 1);
  }
  return shown;
}
