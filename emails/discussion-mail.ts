import type { Recipient } from './addressee';

export type DiscussionProps = {
  recipient: Recipient;
  /** Somebody named her, or everybody is asked to read it. */
  what: 'mention' | 'must-read';
  groupName: string;
  title: string;
  by: string;
  library: string;
  /** The post. */
  text: string;
  postId: string;
  /** Where signing in leads, or the link to answer without it. */
  url: string;
  demo: boolean;
};
