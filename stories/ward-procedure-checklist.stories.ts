/** Stories of <ward-procedure-checklist>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-checklist/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-checklist.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-checklist',
  component: 'ward-procedure-checklist',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'Questions about the case, then the papers to tick. What depends on an open question stands apart and is never hidden. Ticks and answers stay on the device; answers to private questions never do.',
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
export const Unanswered: StoryObj = story(states, 'unanswered');
export const Online: StoryObj = story(states, 'online');
export const Unmarried: StoryObj = story(states, 'unmarried');
export const Ticked: StoryObj = story(states, 'ticked');
export const Cleared: StoryObj = story(states, 'cleared');
export const GoTo: StoryObj = story(states, 'go-to');
export const Refused: StoryObj = story(states, 'refused');
export const TwoSets: StoryObj = story(states, 'two-sets');
export const SignInFront: StoryObj = story(states, 'sign-in-front');
export const NoQuantities: StoryObj = story(states, 'no-quantities');
export const NoPapers: StoryObj = story(states, 'no-papers');
export const LawChanged: StoryObj = story(states, 'law-changed');
export const Ended: StoryObj = story(states, 'ended');
export const NotYet: StoryObj = story(states, 'not-yet');
export const Suspended: StoryObj = story(states, 'suspended');
export const NoStorage: StoryObj = story(states, 'no-storage');
export const ImpossibleNumber: StoryObj = story(states, 'impossible-number');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Helper: StoryObj = story(states, 'helper');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
