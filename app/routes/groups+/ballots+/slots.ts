/** How many times the form of a date poll offers. */
export const slotsOffered = 6;
