import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { expect, it } from 'vitest';
import { FaultBoundary } from '../../source/ui/fault-boundary.tsx';

function Faulty(): never {
  throw new Error('a mistake of the program');
}

it('a mistake in drawing is handed on, and nothing of it is drawn', () => {
  const faults: string[] = [];
  const { lastFrame } = render(
    <FaultBoundary onFault={({ message }) => faults.push(message)}>
      <Text>before</Text>
      <Faulty />
    </FaultBoundary>,
  );
  expect(faults).toEqual(['a mistake of the program']);
  expect(lastFrame()?.trim()).toBe('');
});
