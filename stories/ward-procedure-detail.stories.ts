/** Stories of <ward-procedure-detail>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-detail/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-detail.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-detail',
  component: 'ward-procedure-detail',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'The whole guide to one procedure: where to go, how many papers, how much and when first; then every part in the order of the law. Content that no longer holds is not shown, and the guide says why.',
      },
    },
  },
};
export default meta;

export const Loading: StoryObj = story(states, 'loading');
export const NotFound: StoryObj = story(states, 'not-found');
export const ServerError: StoryObj = story(states, 'server-error');
export const Html: StoryObj = story(states, 'html');
export const Truncated: StoryObj = story(states, 'truncated');
export const Mistyped: StoryObj = story(states, 'mistyped');
export const WrongVersion: StoryObj = story(states, 'wrong-version');
export const OtherFormat: StoryObj = story(states, 'other-format');
export const Offline: StoryObj = story(states, 'offline');
export const MissingSource: StoryObj = story(states, 'missing-source');
export const SavedCopy: StoryObj = story(states, 'saved-copy');
export const NoCode: StoryObj = story(states, 'no-code');
export const UnknownCode: StoryObj = story(states, 'unknown-code');
export const LoadingProcedure: StoryObj = story(states, 'loading-procedure');
export const ProcedureNotFound: StoryObj = story(states, 'procedure-not-found');
export const PartLeftOut: StoryObj = story(states, 'part-left-out');
export const Full: StoryObj = story(states, 'full');
export const Real: StoryObj = story(states, 'real');
export const ChangeAhead: StoryObj = story(states, 'change-ahead');
export const PerUnit: StoryObj = story(states, 'per-unit');
export const SetByProvince: StoryObj = story(states, 'set-by-province');
export const Imported: StoryObj = story(states, 'imported');
export const Police: StoryObj = story(states, 'police');
export const Draft: StoryObj = story(states, 'draft');
export const Overdue: StoryObj = story(states, 'overdue');
export const NotHere: StoryObj = story(states, 'not-here');
export const NotYet: StoryObj = story(states, 'not-yet');
export const Ended: StoryObj = story(states, 'ended');
export const Suspended: StoryObj = story(states, 'suspended');
export const LawChanged: StoryObj = story(states, 'law-changed');
export const GoTo: StoryObj = story(states, 'go-to');
export const Refused: StoryObj = story(states, 'refused');
export const Ticked: StoryObj = story(states, 'ticked');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LongNames: StoryObj = story(states, 'long-names');
export const LargeText: StoryObj = story(states, 'large-text');
