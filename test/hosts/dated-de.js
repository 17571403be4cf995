/* A language file that was made for other English words: nobody can know what stands at which place. */
export const v0000 = 'Arbeitsgruppen';
