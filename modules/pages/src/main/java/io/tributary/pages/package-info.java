/** The page kit: layout, tags, language, forgery protection; shared by every HTML page. */
@NullMarked
package io.tributary.pages;

import org.jspecify.annotations.NullMarked;
