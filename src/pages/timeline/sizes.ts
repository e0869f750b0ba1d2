/** The sizes of the picture, in units that are pixels where there is room. */
export const WIDTH = 800;
/** The height of the axis above the rows. */
export const AXIS = 44;
/** The height of a work's first row, and of each further segment. */
export const ROW = 44;
export const PART = 34;
/** What fades out without an end does so in the margin. */
export const MARGIN = 34;
/** Few columns need not fill the width. */
export const WIDEST_COLUMN = 150;
