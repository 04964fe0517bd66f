/** Stories of <ward-due-date>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-due-date/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-due-date.states.js';

const meta: Meta = {
  title: 'Elements/ward-due-date',
  component: 'ward-due-date',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'When it will be ready, and the rule that gave the day. What cannot be counted gives no day; what is not sure is called an estimate.',
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
export const SameDay: StoryObj = story(states, 'same-day');
export const AfterCutoff: StoryObj = story(states, 'after-cutoff');
export const Holiday: StoryObj = story(states, 'holiday');
export const Swapped: StoryObj = story(states, 'swapped');
export const Undecided: StoryObj = story(states, 'undecided');
export const UnverifiedYear: StoryObj = story(states, 'unverified-year');
export const Moved: StoryObj = story(states, 'moved');
export const Several: StoryObj = story(states, 'several');
export const StartsLater: StoryObj = story(states, 'starts-later');
export const DayOff: StoryObj = story(states, 'day-off');
export const Evening: StoryObj = story(states, 'evening');
export const ByPost: StoryObj = story(states, 'by-post');
export const Unreadable: StoryObj = story(states, 'unreadable');
export const Unknown: StoryObj = story(states, 'unknown');
export const Withheld: StoryObj = story(states, 'withheld');
export const LawChanged: StoryObj = story(states, 'law-changed');
export const WithoutQuestions: StoryObj = story(states, 'without-questions');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
