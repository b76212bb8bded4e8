package io.tributary.admin.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.commissions.Component;
import io.tributary.pages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The terms that somebody is writing: components as inputs, which grow and shrink at the press of a button. */
record PlanDraft(List<ComponentDraft> components) {

    private static final int MOST = 50;

    static PlanDraft of(List<Component> components) {
        return new PlanDraft(
                components.isEmpty()
                        ? List.of(ComponentDraft.BLANK)
                        : components.stream().map(ComponentDraft::of).toList());
    }

    static PlanDraft of(Form form) {
        var count = Math.clamp(Numbers.whole(form.value("components")), 0, MOST);
        return new PlanDraft(IntStream.range(0, count)
                .mapToObj(index -> ComponentDraft.of(form, index))
                .toList());
    }

    /** After a button was pressed: add, remove:0, condition:0, without:0:1; anything else changes nothing. */
    PlanDraft after(String button) {
        var words = button.split(":");
        return switch (words[0]) {
            case "add" ->
                changed(list -> {
                    list.add(ComponentDraft.BLANK);
                    return list;
                });
            case "remove" ->
                changed(list -> {
                    list.remove(index(words, 1, list.size()));
                    return list;
                });
            case "condition" ->
                changed(list -> {
                    var component = index(words, 1, list.size());
                    var rows = new ArrayList<>(list.get(component).conditions());
                    rows.add(ConditionDraft.BLANK);
                    list.set(component, list.get(component).with(rows));
                    return list;
                });
            case "without" ->
                changed(list -> {
                    var component = index(words, 1, list.size());
                    var rows = new ArrayList<>(list.get(component).conditions());
                    rows.remove(index(words, 2, rows.size()));
                    list.set(component, list.get(component).with(rows));
                    return list;
                });
            default -> this;
        };
    }

    JsonNode json(ObjectMapper reader) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < components.size(); i++) {
            list.add(components.get(i).node(reader, i));
        }
        return list;
    }

    private PlanDraft changed(UnaryOperator<ArrayList<ComponentDraft>> change) {
        return new PlanDraft(List.copyOf(change.apply(new ArrayList<>(components))));
    }

    private static int index(String[] words, int at, int size) {
        return Math.clamp(at < words.length ? Numbers.whole(words[at]) : 0, 0, size - 1);
    }
}
