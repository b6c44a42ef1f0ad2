import type { school as original } from '../lt/school';
import type { Words } from '../words';

export const school: Words<typeof original> = {
  join: 'We will take part',
  done: 'Done',
  post: 'Post',
  copyPost: 'Copy the text',
  activity: 'Activity for a break',
  poster: 'The poster already has your school’s name',
  downloadPoster: 'Download the poster',
  print: 'Print',
  howWasIt: 'How did it go?',
  moods: {
    low: 'It was hard',
    mid: 'Not bad',
    high: 'Very well',
  },
};
