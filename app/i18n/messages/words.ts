/** The shape a translation must have: the same keys as the Lithuanian original, all the way down. */
export type Words<Original> = {
  [Key in keyof Original]: Original[Key] extends string ? string : Words<Original[Key]>;
};
