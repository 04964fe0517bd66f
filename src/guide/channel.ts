/** The pseudo fact that stands for the choice of a channel wherever facts are named. */
export const CHANNEL = '$channel';
