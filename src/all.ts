/** Registers every element: the entry of the drop-in. */
import './community/ob-community.ts';
