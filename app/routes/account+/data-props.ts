export type Count = 'history' | 'letters' | 'assignments' | 'deputations' | 'comments';
export type MyDataProps = {
  firstName: string;
  lastName: string;
  email: string;
  asked: string | null;
  libraries: {
    slug: string;
    name: string;
    jobTitle: string | null;
    from: string;
    until: string | null;
    counts: Record<Count, number>;
  }[];
  requests: {
    id: string;
    library: string;
    kind: 'erasure' | 'correction' | 'restriction' | 'access';
    state: 'received' | 'done' | 'refused' | 'withdrawn';
    answer: string;
    askedAt: string;
    dueOn: string;
  }[];
  reply: { intent: string; errors: Record<string, string>; values: Record<string, string> } | undefined;
};
