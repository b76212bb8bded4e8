/**
 * The page kit: layout, tags, language, forgery protection; shared by every HTML page.
 *
 * <p>A page is {@code {#include pages/layout}{#title}…{/title} … {/include}}, or {@code pages/plain} where nobody has
 * signed in yet. Its tags stand in {@code templates/tags}. A form carries {@code {#csrf /}}, is read as {@link
 * io.tributary.pages.Form} and answered by {@link io.tributary.pages.Form#submit}: 303 with a {@link
 * io.tributary.pages.Redirect}, or 422 with the form shown again. A module adds its links to the side navigation as a
 * {@link io.tributary.pages.Navigation} bean.
 */
@NullMarked
package io.tributary.pages;

import org.jspecify.annotations.NullMarked;
