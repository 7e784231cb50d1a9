import { Box, Text, type TextProps } from 'ink';
import { memo, type ReactNode } from 'react';
import { useSymbols } from './theme.ts';

const INKS_CUT = '…';

/** Line is one row of the screen: what does not fit is cut, never wrapped, so that heights stay as computed. */
export const Line = memo(function Line({
  children,
  ...style
}: { children?: ReactNode } & Omit<TextProps, 'wrap'>) {
  const { more } = useSymbols();
  // Ink marks the cut with a sign that plain terminals cannot draw: there the rest is hidden instead.
  const cut = more === INKS_CUT ? 'truncate-end' : 'wrap';
  return (
    <Box height={1} flexShrink={0} overflowY="hidden">
      <Text wrap={cut} {...style}>
        {children ?? ' '}
      </Text>
    </Box>
  );
});

/** Rows is a block of fixed height; missing lines stay blank. */
export function Rows({ height, children }: { height: number; children?: ReactNode }) {
  return (
    <Box flexDirection="column" height={height} flexShrink={0} overflowY="hidden">
      {children}
    </Box>
  );
}
