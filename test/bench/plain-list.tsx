// A plain list of ten rows with Ink: the arrows move through it, letters are written above it.
import { Box, render, Text, useInput } from 'ink';
import { useState } from 'react';

const ITEMS = Array.from({ length: 1000 }, (_, index) => `item-${String(index + 1).padStart(4, '0')}`);
const ROWS = 10;

function PlainList() {
  const [cursor, setCursor] = useState(0);
  const [typed, setTyped] = useState('');
  useInput((input, key) => {
    if (key.downArrow) setCursor(now => Math.min(now + 1, ITEMS.length - 1));
    else if (input === '0') setCursor(0);
    else if (input === '-') setTyped('');
    else if (input !== '/') setTyped(now => now + input);
  });
  const top = Math.max(0, cursor - ROWS + 1);
  return (
    <Box flexDirection="column">
      <Text>{`  / ${typed}`}</Text>
      {ITEMS.slice(top, top + ROWS).map((item, row) => (
        <Text key={item}>{`${top + row === cursor ? '❯' : ' '} ${item}`}</Text>
      ))}
    </Box>
  );
}

// A key that comes before Ink listens waits for it, as in the wizard.
process.stdin.setRawMode(true);
render(<PlainList />, { maxFps: 60 });
