import { type ReactElement, useEffect, useState } from 'react';
import { Line, Rows } from './line.tsx';
import { useSymbols } from './theme.ts';

const FRAME_MILLISECONDS = 120;

/** SpinnerLine says what is awaited. */
export function SpinnerLine({ text, height }: { text: string; height: number }): ReactElement {
  return (
    <Rows height={height}>
      <Line>
        {'  '}
        <Spinner /> {text}
      </Line>
    </Rows>
  );
}

/** Spinner turns while something is under way. */
export function Spinner(): ReactElement {
  const { spinner } = useSymbols();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn(current => current + 1), FRAME_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return <>{spinner[turn % spinner.length]}</>;
}
