/** Styles that a script imports become a file of their own beside it. */
declare module '*.css';
