import { Box, Text, type TextProps } from 'ink';
import type { ReactElement, ReactNode } from 'react';

/** Line is one row of the screen: what does not fit is cut, never wrapped, so that heights stay as computed. */
export function Line({
  children,
  ...style
}: { children?: ReactNode } & Omit<TextProps, 'wrap'>): ReactElement {
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate-end" {...style}>
        {children ?? ' '}
      </Text>
    </Box>
  );
}

/** Rows is a block of fixed height; missing lines stay blank. */
export function Rows({ height, children }: { height: number; children?: ReactNode }): ReactElement {
  return (
    <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
      {children}
    </Box>
  );
}
