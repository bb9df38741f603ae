/** Keeps what goes wrong in one part of a screen to that part: the rest stays, and words say what happened. */
import { Component, type ReactNode } from 'react'

export interface BoundaryProps {
  /** what the part is drawn from: another one gets a new try */
  readonly of: unknown
  /** shown in place of a part that cannot be drawn */
  readonly failure: ReactNode
  readonly children: ReactNode
}

interface State {
  readonly of: unknown
  readonly hasFailed: boolean
}

export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { of: this.props.of, hasFailed: false }

  static getDerivedStateFromError(): Pick<State, 'hasFailed'> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, state: State): State | null {
    return of === state.of ? null : { of, hasFailed: false }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failure : this.props.children
  }
}
