import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Told once, when drawing or reckoning has failed. */
  readonly onFault: (error: Error) => void;
}

/** FaultBoundary takes the wizard off the screen when it makes a mistake; Ink itself would show pages of its source. */
export class FaultBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
